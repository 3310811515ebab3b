/** Who holds the tablet: pairing, locking, unlocking. */
export const unlock = {
  changeOfficer: 'Đổi cán bộ',
  training: 'TẬP HUẤN: dữ liệu không có giá trị',
  starting: 'Đang mở kho dữ liệu trên máy…',
  notStarted: 'Chưa mở được kho dữ liệu trên máy này',
  notStartedNext:
    'Dữ liệu đã lưu vẫn còn nguyên. Hãy đóng các thẻ Sổ Tay khác rồi thử lại. Nếu vẫn vậy, hãy gọi quản trị; đừng xóa dữ liệu trình duyệt.',
  elsewhere: 'Sổ Tay đang mở ở thẻ khác',
  elsewhereNext:
    'Mỗi lúc chỉ một thẻ được mở dữ liệu. Chuyển sang đây thì thẻ kia tự khóa; chữ đã gõ ở đó vẫn còn.',
  useHere: 'Dùng ở thẻ này',

  pairTitle: 'Ghép máy này với Hệ thống trung tâm',
  addTitle: 'Thêm cán bộ vào máy này',
  renewTitle: 'Mở lại bằng mã mới',
  pairIntro:
    'Quản trị cấp cho mỗi cán bộ một mã ghép máy. Mã dùng một lần. Chỉ bước này cần có mạng; sau đó máy làm việc không cần mạng.',
  renewIntro:
    'Nhập mã mới do quản trị cấp cho chính cán bộ này và đặt mật khẩu mới. Hồ sơ đã lưu không mất và vẫn được gửi.',
  code: 'Mã ghép máy',
  codeHelp: '8 chữ và số. Chữ hoa, chữ thường, dấu cách, gạch nối đều được.',
  newPassphrase: 'Mật khẩu mới',
  newPassphraseHelp: 'Ít nhất 8 ký tự. Nên là vài từ dễ nhớ với riêng bạn.',
  newPassphraseMore:
    'Mật khẩu khóa hồ sơ của riêng bạn trên máy này. Không ai xem được mật khẩu, kể cả quản trị. Nếu quên, hồ sơ vẫn an toàn và vẫn được gửi; hãy xin mã mới để tiếp tục.',
  again: 'Gõ lại mật khẩu mới',
  pair: 'Ghép máy',
  pairing: 'Đang tạo khóa, khoảng một giây…',
  paired:
    'Đã ghép máy. Hãy chọn tên và mở khóa bằng mật khẩu. Mã PIN của mọi người dùng lại được sau lần đó.',
  needCode: 'Hãy gõ mã ghép máy.',
  needPassphrase: 'Hãy đặt mật khẩu ít nhất 8 ký tự.',
  needSame: 'Hai lần gõ mật khẩu không giống nhau. Hãy gõ lại.',
  pairRefused: {
    code: 'Mã này không dùng được: gõ sai, đã dùng hoặc đã hết hạn. Hãy so lại từng chữ, hoặc xin mã mới.',
    'code-shape': 'Mã ghép máy có 8 chữ và số. Hãy so lại với mã được cấp.',
    weak: 'Mật khẩu phải có ít nhất 8 ký tự. Hãy thêm vài chữ.',
    offline: 'Chưa nối được với Hệ thống trung tâm. Ghép máy cần có mạng; hãy tới chỗ có mạng rồi bấm lại.',
    'too-many': 'Đã thử quá nhiều lần. Hãy đợi vài phút rồi bấm lại; mã của bạn vẫn còn.',
    unavailable: 'Hệ thống trung tâm đang không trả lời. Hãy đợi vài phút rồi bấm lại; mã của bạn vẫn còn.',
    'not-registry':
      'Nơi trả lời không phải Hệ thống trung tâm (có thể là trang đăng nhập của mạng Wi-Fi). Hãy đổi mạng, kiểm tra địa chỉ rồi bấm lại.',
    'storage-full': 'Bộ nhớ máy đã đầy nên chưa ghép được. Hãy xóa bớt ảnh, tệp khác trên máy rồi bấm lại.',
    fault:
      'Máy chưa làm được việc này. Không có gì bị mất. Hãy tải lại trang rồi thử lại; nếu vẫn vậy, hãy gọi quản trị.',
  },

  who: 'Ai đang cầm máy?',
  passphrase: 'Mật khẩu',
  pin: 'Mã PIN 6 số',
  byPassphrase: 'Dùng mật khẩu',
  typePin: 'Hãy gõ mã PIN.',
  wrongPin: (left: number) => `Mã PIN không đúng. Còn ${left} lần, sau đó phải dùng mật khẩu.`,
  pinOver: 'Mã PIN không dùng được nữa. Hãy gõ mật khẩu.',
  pinTitle: 'Mã PIN để mở lại nhanh',
  pinAbout:
    'Sau khi bạn mở khóa bằng mật khẩu trong ngày, mã PIN mở lại được máy trong vòng một giờ kể từ lúc khóa. Sai năm lần, tải lại trang hoặc sang ngày mới thì lại dùng mật khẩu.',
  newPin: 'Mã PIN mới (6 số)',
  newPinHelp: 'Không dùng số giống nhau hay số liền nhau như 123456.',
  pinAgain: 'Gõ lại mã PIN mới',
  pinWeak: 'Mã PIN cần đúng 6 số, không giống nhau và không liền nhau.',
  pinDiffers: 'Hai lần gõ mã PIN không giống nhau. Hãy gõ lại.',
  setPin: 'Đặt mã PIN',
  dropPin: 'Bỏ mã PIN',
  pinSet: 'Đã đặt mã PIN. Từ lần khóa tới, bạn mở lại bằng mã này.',
  pinDropped: 'Đã bỏ mã PIN.',
  quickTitle: 'Mở khóa nhanh',
  passkeyTitle: 'Vân tay hoặc khuôn mặt',
  passkeyAbout:
    'Mở khóa bằng vân tay hoặc khuôn mặt mà máy này đã nhận; mật khẩu vẫn dùng được như trước. Ai mở được khóa màn hình của máy này thì cũng mở được hồ sơ của bạn: chỉ bật trên máy mà riêng bạn mở được.',
  addPasskey: 'Bật vân tay, khuôn mặt',
  addingPasskey: 'Đang bật, hãy làm theo lời nhắc của máy…',
  passkeyAdded: 'Đã bật. Từ lần khóa tới, bạn mở được bằng vân tay hoặc khuôn mặt.',
  dropPasskey: 'Tắt vân tay, khuôn mặt',
  passkeyDropped: 'Đã tắt vân tay, khuôn mặt. Mật khẩu vẫn mở được.',
  passkeyNotDropped: 'Chưa tắt được. Hãy tải lại trang rồi thử lại.',
  passkeyFault: {
    cancelled: 'Chưa bật: việc hỏi vân tay, khuôn mặt đã dừng. Không có gì thay đổi; bấm lại khi sẵn sàng.',
    'no-prf':
      'Máy hoặc trình duyệt này chưa khóa được hồ sơ bằng vân tay, khuôn mặt. Không có gì thay đổi; hãy dùng mật khẩu và mã PIN.',
    failed:
      'Máy chưa bật được vân tay, khuôn mặt. Không có gì thay đổi; hãy xem lại cài đặt khóa màn hình của máy rồi bấm lại.',
  },
  byPasskey: 'Mở bằng vân tay hoặc khuôn mặt',
  askingPasskey: 'Đang đợi vân tay hoặc khuôn mặt…',
  passkeyOver: (next: string) => `Không mở được bằng vân tay, khuôn mặt. ${next}`,
  unlock: 'Mở khóa',
  unlocking: 'Đang mở khóa, khoảng một giây…',
  pickFirst: 'Hãy chọn tên của bạn trước.',
  noRoom:
    'Bộ nhớ máy đầy nên chưa mở khóa được. Hãy xóa bớt ảnh, tệp khác trên máy rồi thử lại. Hồ sơ vẫn còn nguyên.',
  notOpened: 'Chưa mở khóa được. Hãy tải lại trang rồi thử lại. Hồ sơ vẫn còn nguyên.',
  lost: 'Máy này đã từng được ghép, nhưng dữ liệu trên máy không còn.',
  lostNext:
    'Hồ sơ mà hệ thống đã nhận thì vẫn an toàn. Hãy báo quản trị viên những hồ sơ chưa gửi, rồi ghép lại máy.',
  typeFirst: 'Hãy gõ mật khẩu.',
  wrong: (left: number) => `Mật khẩu không đúng. Còn ${left} lần thử.`,
  wait: (seconds: number) => `Hãy đợi ${seconds} giây rồi thử lại.`,
  waitTile: (seconds: number) => `Thử lại sau ${seconds} giây`,
  off: 'Đã tắt mở khóa cho cán bộ này trên máy',
  offNext:
    'Đã sai mười lần. Công việc vẫn an toàn, không có gì bị xóa, hồ sơ đã ký vẫn được gửi. Hãy gọi quản trị để nhận mã mới rồi bấm “Mở lại bằng mã mới”.',
  offTile: 'Đã tắt, cần mã mới',
  forgotten: 'Quên mật khẩu?',
  forgottenText:
    'Công việc vẫn an toàn: hồ sơ đã lưu vẫn được gửi, không ai đọc được. Không lấy lại được mật khẩu cũ. Hãy gọi quản trị, nhận mã mới, rồi đặt mật khẩu mới.',
  renew: 'Mở lại bằng mã mới',
  addOfficer: 'Thêm cán bộ',
  backToLock: 'Về màn hình khóa',

  hidden: 'Màn hình đang được che',
  hiddenNext: 'Chữ đã gõ vẫn còn. Che màn hình không khóa máy.',
  showAgain: 'Hiện lại',
  lockNow: 'Khóa máy',

  noOfficerWork: (name: string) => `Xin chào ${name}`,
  noOfficerWorkText:
    'Phiên bản này chỉ có phần việc thu nhận hồ sơ của cán bộ đi cơ sở. Phần việc theo vai trò của bạn chưa có ở đây.',
  noOfficerWorkCan: 'Trên máy này bạn có thể:',
  canSend: 'Gửi giúp các hồ sơ đã niêm phong đang chờ trên máy (không đọc được nội dung).',
  canLock: 'Khóa máy để cán bộ khác dùng.',
} as const;
