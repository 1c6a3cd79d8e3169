/**
 * Abbreviations of Vietnamese officialdom that the glossary of the site does not explain, because its articles do not use them.
 * The glossary, organisations and documents of the vocabulary come first; this is for what readers type.
 */
export const ABBREVIATIONS: readonly (readonly [short: string, ...long: string[]])[] = [
  ['QĐ', 'quyết định'], ['NQ', 'nghị quyết'], ['NĐ', 'nghị định'], ['CT', 'chỉ thị'], ['TB', 'thông báo'], ['KH', 'kế hoạch'], ['CV', 'công văn'],
  ['CCCD', 'căn cước công dân', 'căn cước', 'thẻ căn cước'], ['CSDL', 'cơ sở dữ liệu'], ['CSDLQG', 'cơ sở dữ liệu quốc gia'],
  ['ATTT', 'an toàn thông tin'], ['ANM', 'an ninh mạng'], ['ATANM', 'an toàn, an ninh mạng'], ['KHCN', 'khoa học công nghệ', 'khoa học và công nghệ'], ['KH&CN', 'khoa học và công nghệ'],
  ['ĐMST', 'đổi mới sáng tạo'], ['CPĐT', 'chính phủ điện tử'], ['CQĐT', 'chính quyền điện tử'], ['CQS', 'chính quyền số'], ['CPS', 'chính phủ số'], ['XHS', 'xã hội số'], ['HTS', 'hạ tầng số'],
  ['HĐĐT', 'hóa đơn điện tử'], ['TTKDTM', 'thanh toán không dùng tiền mặt'], ['ĐTTM', 'đô thị thông minh'], ['CKS', 'chữ ký số'], ['CNS', 'công nghệ số'], ['DNCNS', 'doanh nghiệp công nghệ số'],
  ['NNL', 'nguồn nhân lực'], ['CBCC', 'cán bộ, công chức'], ['CBCCVC', 'cán bộ, công chức, viên chức'], ['CCHC', 'cải cách hành chính'], ['KTXH', 'kinh tế - xã hội'], ['KT-XH', 'kinh tế - xã hội'],
  ['TTg', 'thủ tướng', 'thủ tướng chính phủ'], ['VPCP', 'văn phòng chính phủ'], ['TW', 'trung ương'], ['TP', 'thành phố'], ['BTC', 'bộ tài chính'], ['BCA', 'bộ công an'], ['NHNN', 'ngân hàng nhà nước'],
  ['BHXH', 'bảo hiểm xã hội'], ['BHYT', 'bảo hiểm y tế'], ['DN', 'doanh nghiệp'], ['TTHCC', 'trung tâm hành chính công'], ['IOC', 'trung tâm điều hành thông minh'], ['VN', 'việt nam'],
  ['UBQG', 'ủy ban quốc gia'], ['TCT', 'tổ công tác'], ['QLVB', 'quản lý văn bản'], ['CMCN', 'cách mạng công nghiệp'], ['GD&ĐT', 'giáo dục và đào tạo'], ['GDĐT', 'giáo dục và đào tạo'],
  ['smartphone', 'điện thoại thông minh'],
];
