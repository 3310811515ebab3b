/** Practising with made-up people, who leave no trace. */
export const training = {
  enter: 'Tập huấn',
  enterAbout:
    'Tập làm hồ sơ với người không có thật; không gửi gì đi. Tập xong, mở khóa bằng mật khẩu, không bằng mã PIN.',
  ends: 'Không gửi đi đâu, kết thúc là xóa hết.',
  end: 'Kết thúc tập huấn',
  mark: 'TẬP HUẤN',
  chip: 'Tập huấn: không gửi gì',
  notSent: 'Tập huấn không gửi gì',
  notSentNext:
    'Hồ sơ tập huấn chỉ lưu trên máy này, nên không có bước “đã nhận” hay “đã duyệt”. Khi kết thúc tập huấn, máy xóa hết. Hồ sơ thật của máy không bị đụng tới.',
  stays: (n: number) => `${n} trên máy này`,
  saved: 'Hồ sơ tập huấn chỉ lưu trên máy này và không được gửi đi.',
  locked: 'Phần tập huấn đang khóa',
  lockedNext: 'Khi làm thật, máy hỏi mật khẩu ở bước này. Chữ đã gõ vẫn còn.',
  goOn: 'Tập huấn tiếp',
  sampleCard: 'Thẻ mẫu',
  samplePortrait: 'Ảnh mẫu',
  drawing: 'Đang vẽ…',
  choose: 'Chọn người mẫu',
  people: {
    adult: 'Người lớn, thẻ còn hạn',
    child: 'Trẻ dưới 14 tuổi, đi cùng mẹ',
    mother: 'Mẹ của trẻ trong danh sách này',
    eldest: 'Cụ trên 100 tuổi',
    minority: 'Họ tên viết theo lối dân tộc thiểu số',
    split: 'Nơi thường trú thuộc xã đã chia tách',
    expired: 'Thẻ đã hết hạn',
  },
} as const;
