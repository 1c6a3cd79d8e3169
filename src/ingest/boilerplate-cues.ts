import type { DroppedLine } from './article.ts';

/** One way to know a line that is not the article's. */
export interface Cue {
  readonly reason: DroppedLine['reason'];
  readonly pattern: RegExp;
  /** Lines that it must catch; they run as tests. */
  readonly examples: readonly string[];
}

/** Buttons and menus: any one of these alone, or several in a row with `|`, `»`, `/` or spaces between. */
export const BUTTONS = [
  'in trang', 'in tin', 'in bài(?: viết)?', 'in ấn', 'bản in', 'print', 'gửi (?:email|mail|tin|bài|cho bạn|phản hồi|bình luận)(?: cho bạn bè| viết)?', 'gửi', 'email', 'cỡ chữ', 'font size', 'a ?[-+]', '\\[?a[-+]\\]?', 'a', 'aa', 'trang chủ', 'home(?:page)?', 'giới thiệu', 'tin tức',
  'liên hệ', 'sơ đồ(?: cổng| trang| site| website)?', 'site ?map', 'rss', 'english', 'tiếng việt', 'vietnamese', '中文', '日本語', '한국어', 'français', 'русский', 'ລາວ', 'ខ្មែរ', 'chia sẻ(?: bài viết| facebook| zalo| qua| lên| twitter| mạng xã hội)?', 'share(?: on)?(?: facebook| twitter)?', 'tweet', 'facebook', 'zalo', 'twitter', 'x', 'linkedin', 'youtube', 'tiktok', 'telegram', 'messenger', 'pinterest', 'google news',
  'sao chép(?: liên kết| link| đường dẫn)?', 'copy link', 'lưu(?: bài(?: viết)?)?', 'thích', 'like', 'bình luận', 'ý kiến(?: bạn đọc)?', 'phản hồi', 'comments?', 'quay lại', 'trở lại', 'về đầu trang', 'lên đầu trang', 'đầu trang', 'trở về', 'back(?: to top)?', 'top', 'xem tiếp', 'đọc tiếp', 'xem thêm', 'tiếp theo', 'trang (?:trước|sau|tiếp|kế)', 'next', 'previous', 'đăng nhập', 'đăng ký', 'login', 'register', 'đăng xuất', 'tài khoản',
  'nghe bài(?: viết)?', 'nghe đọc bài', 'nghe audio', 'tải về', 'download', 'video', 'audio', 'podcasts?', 'e?magazine', 'infographics?', 'multimedia', 'photo', 'megastory', 'longform', 'menu', 'tìm kiếm', 'search', 'news', 'home', 'contact(?: us)?', 'about(?: us)?', 'tag', 'từ khóa', 'thời sự', 'chính trị', 'xã hội', 'kinh doanh', 'xe', 'ô tô', 'bất động sản', 'tài chính', 'nhịp sống', 'môi trường', 'phóng sự', 'đô thị', 'quân sự', 'lao động', 'việc làm', 'góc nhìn', 'dân tộc', 'tôn giáo', 'biển đảo', 'thị trường', 'kinh tế', 'văn hóa', 'thể thao', 'giải trí', 'pháp luật', 'quốc tế', 'thế giới', 'đời sống', 'giáo dục', 'y tế', 'sức khỏe', 'công nghệ', 'khoa học', 'du lịch', 'bạn đọc', 'diễn đàn', 'nông nghiệp', 'quốc phòng(?: - an ninh)?',
  'an ninh', 'đảng(?: - đoàn thể)?', 'đoàn thể', 'xây dựng đảng', 'văn bản', 'thủ tục hành chính', 'dịch vụ công', 'hỏi đáp', 'thông báo', 'lịch (?:công tác|làm việc|tiếp dân)', 'công báo', 'chuyên mục', 'chuyên đề', 'tin nổi bật', 'sự kiện', 'hoạt động(?: của lãnh đạo)?', 'chỉ đạo,? điều hành', 'thư viện(?: ảnh| video)?', 'báo in', 'báo giấy', 'đặt báo', 'fanpage', 'theo dõi(?: chúng tôi)?(?: trên)?(?: google news| facebook| zalo)?', 'theo dõi trên', 'follow(?: us)?', 'báo lỗi', 'góp ý', 'party affairs', 'politics', 'economy', 'society', 'trang tin', 'chế độ ban đêm', 'chọn ngôn ngữ', 'ngôn ngữ', 'đóng', 'mới nhất', 'đọc nhiều', 'nghe', 'xem', 'gg', 'bản đồ', 'hotline', 'quảng cáo', 'tòa soạn', 'bạn có biết', 'văn hóa - xã hội', 'chính trị - xã hội', 'thời sự - chính trị', 'kinh tế - xã hội',
] as const;

/** Lines known by their words. The first that matches gives the reason. */
export const CUES: readonly Cue[] = [
  { reason: 'counter', pattern: /^(?:(?:số )?(?:lượt|lần|người) (?:xem|đọc|truy cập|nghe|thích|tải)|lượt|đã xem|đã đọc|views?|truy cập|số truy cập|tổng (?:số )?(?:lượt )?truy cập|đang (?:online|truy cập|trực tuyến)|trực tuyến|khách|hits|hôm nay|hôm qua|tuần này|tháng này|tất cả|thống kê truy cập|lượt tải|thành viên|bình luận|số bình luận)(?: (?:hôm nay|trong ngày|trực tuyến))? ?[:(]? ?[\d.,]+ ?\)?(?: (?:lượt|lần|người))?\.?$/iu, examples: ['Lượt xem: 1.482', 'Số người truy cập: 12.904.551', 'Bình luận (3)', 'Đang online: 12'] },
  { reason: 'counter', pattern: /^[\d.,]+ (?:lượt (?:xem|đọc|thích|truy cập|chia sẻ|tải)|views?|bình luận|likes?|comments?|người đang (?:xem|đọc))\.?$/iu, examples: ['1.482 lượt xem', '12 bình luận'] },
  { reason: 'counter', pattern: /^(?:trang|page) \d+ ?(?:\/|trên|of) ?\d+$/iu, examples: ['Trang 1/3'] },
  { reason: 'counter', pattern: /^(?:(?:đánh giá|xếp hạng|rating|điểm)(?: bài viết| trung bình)? ?:? ?)?[\d.,]+ ?(?:\/|trên) ?(?:5|10)?(?: sao)?(?: (?:\(|trong )?[\d.,]+ (?:đánh giá|phiếu|lượt).*)$/iu, examples: ['Đánh giá: 4,5/5 (12 đánh giá)'] },
  { reason: 'advert', pattern: /^[[(—–-]?\s*(?:quảng cáo|advertisement|advertising|sponsored|tài trợ|qc|pr|bài pr|tin tài trợ|nội dung tài trợ)\s*[\])—–-]?$/iu, examples: ['Quảng cáo', '[Quảng cáo]'] },
  { reason: 'advert', pattern: /^(?:quảng cáo|tài trợ|qc|pr|\[qc\]|\(qc\)|\[quảng cáo\]|\(quảng cáo\)|rao vặt|tin rao)\s*[:–-]\s*\S/iu, examples: ['Quảng cáo: Máy lọc nước giảm 50%'] },
  { reason: 'advert', pattern: /(?:mua ngay|đặt (?:mua|hàng|chỗ) ngay|gọi ngay|liên hệ ngay|đăng ký ngay|click ngay|bấm vào đây|khuyến mãi|khuyến mại|giảm giá (?:sốc|tới|đến|ngay)|giảm (?:tới|đến|ngay) \d+ ?%|trả góp 0 ?%|vay (?:tiền )?nhanh|ưu đãi (?:sốc|lớn|lên đến|tới|đến)|tặng ngay|freeship|miễn phí vận chuyển|chỉ từ \d[\d.,]* ?(?:đồng|đ|k|triệu|tr)|giá chỉ)/iu, examples: ['Căn hộ ven sông chỉ từ 1,2 triệu/tháng – gọi ngay 0900 000 000', 'MUA NGAY: Máy lọc nước giảm đến 50%'] },
  { reason: 'advert', pattern: /^(?:liên hệ quảng cáo|tải (?:ứng dụng|app)|cài đặt ứng dụng|đăng ký nhận (?:tin|bản tin)|nhận tin|theo dõi .{0,40}(?:trên|qua) (?:facebook|zalo|google|youtube|tiktok|telegram)|mời (?:quý )?(?:bạn đọc|độc giả|vị) (?:đón xem|theo dõi|tải|quét|truy cập))/iu, examples: ['Liên hệ quảng cáo: 0243 000 0000', 'Tải ứng dụng Báo mới', 'Đăng ký nhận bản tin'] },
  { reason: 'navigation', pattern: /^(?:bài viết cùng chủ đề|cùng chủ đề|chủ đề|tags?|từ khóa|từ khoá|keywords?|chuyên mục|thẻ|danh mục|category|nhãn)\s*:/iu, examples: ['Bài viết cùng chủ đề: Bộ Thông tin và Truyền thông', 'Từ khóa: chuyển đổi số'] },
  { reason: 'navigation', pattern: /^(?:xem (?:với|theo) |thay đổi |chọn )?(?:cỡ|kích thước|kiểu) chữ\s*:?(?:[\s|[\]]*(?:a|aa)?[-–+]?)+$/iu, examples: ['Xem với cỡ chữ: A- A A+', 'Cỡ chữ [A-] [A] [A+]'] },
  { reason: 'navigation', pattern: /^(?:trang chủ|trang nhất|home)\s*(?:[/>»›|]|-)\s*\S[^.!?]{0,80}$/iu, examples: ['Trang chủ / Tin hoạt động ngành', 'Trang chủ > Tin tức'] },
  { reason: 'navigation', pattern: /^(?:báo|tạp chí|trang tin|trang thông tin|cổng thông tin) (?:điện tử|mạng)(?!\p{L})[^.:;,]{0,50}$/iu, examples: ['Báo Điện tử Chính phủ'] },
  { reason: 'navigation', pattern: /^(?:thời tiết|nhiệt độ)(?!\p{L}).{0,60}\d ?°? ?c?$/iu, examples: ['Thời tiết: Lạng Sơn 18°C'] },
  { reason: 'navigation', pattern: /^(?:báo|đài|tạp chí|trang tin|cổng)\b[^.:;]{2,60}(?:điện tử|online|truyền hình|pt-th|phát thanh)$/iu, examples: ['Báo Nghệ An điện tử', 'ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH'] },
  { reason: 'navigation', pattern: /^(?:#[\p{L}\d_]+[\s,;]*)+$/u, examples: ['#chuyendoiso #dean06'] },
  { reason: 'navigation', pattern: /(?:©|\(c\) ?\d{4}|^copyright|^bản quyền|ghi rõ nguồn|all rights reserved|^giấy phép|giấy phép (?:số|hoạt động|thiết lập|xuất bản|ttđt|báo chí)|^chịu trách nhiệm|^(?:phó )?tổng biên tập\s*:|^trụ sở\s*:|^tòa soạn\s*:|^toà soạn\s*:|^địa chỉ\s*:|^(?:điện thoại|đt|tel|fax|email|e-mail|website|hotline|đường dây nóng)\s*:|^cơ quan chủ quản|^đơn vị (?:quản lý|vận hành|thiết kế)|thiết kế (?:bởi|và phát triển)|^cổng thông tin điện tử[^.]{0,60}$|^(?:trang|cổng) (?:ttđt|thông tin)[^.]{0,60}$)/iu, examples: ['© 2024 Báo Ví dụ. Ghi rõ nguồn khi phát hành lại', 'Uỷ ban nhân dân tỉnh Đắk Lắk - Giấy phép số 19/GP-TTĐT ngày 27/9/2019', 'Điện thoại: 0243.000.000', 'Chịu trách nhiệm: Ông Nguyễn Văn A'] },
  { reason: 'navigation', pattern: /^(?:ý kiến (?:của bạn|bạn đọc|bình luận)|gửi (?:ý kiến|bình luận|phản hồi)|viết bình luận|nhập (?:bình luận|nội dung|email|mã)|chia sẻ (?:ý kiến|cảm nghĩ) của bạn|tối đa ?:? ?\d+ ký tự|đánh giá bài viết|bạn cần đăng nhập|họ tên|họ và tên|mã (?:xác nhận|bảo mật)|hãy là người đầu tiên|chưa có bình luận|hãy đăng nhập|vui lòng (?:nhập|đăng nhập)|bạn (?:đang ở|thấy bài viết)|bạn đang xem)/iu, examples: ['Ý kiến bạn đọc', 'Chia sẻ ý kiến của bạn...', 'Tối đa: 1500 ký tự', 'Gửi bình luận', 'Chưa có bình luận nào'] },
  { reason: 'related-news', pattern: /^(?:>{1,3}|»{1,3}|›+|→|►|▶|👉|\*{1,3}|•)?\s*(?:xem thêm|đọc thêm|mời xem thêm|mời đọc thêm|tin liên quan|bài liên quan|bài viết liên quan|xem tiếp|có thể bạn quan tâm|>>>)\s*[:>»]\s*\S/iu, examples: ['>>> Xem thêm: Bắc Ninh đón dự án mới', 'Đọc thêm: Giá lúa tăng'] },
  { reason: 'related-news', pattern: /^(?:>{2,3}|»{2,3}|👉)\s*\S/u, examples: ['>> Quảng Ninh khởi công 10 dự án'] },
];

/** Headings above lists of other articles; what follows is not ours. */
export const RELATED_HEADINGS: Cue = {
  reason: 'related-news',
  pattern: /^[\s>»•*.:–-]*(?:(?:các )?(?:tin|bài|tin bài|bài viết|tin tức|bài báo) (?:cùng (?:chuyên mục|chủ đề|loại|sự kiện|chuyên đề)|liên quan|khác|mới(?: hơn| nhất| cập nhật| đăng)?|cũ(?: hơn)?|nổi bật|đã (?:đăng|đưa)|đọc nhiều|xem nhiều|tiêu điểm|nóng|hot|trước đó|tiếp theo)(?: khác)?|(?:các )?(?:tin|bài)(?: viết)?(?: đã)? (?:đăng|đưa)(?: trước)?|tin tức khác|cùng (?:chuyên mục|chuyên đề|chủ đề)|có thể bạn (?:quan tâm|thích|chưa biết)|(?:tin )?(?:đọc|xem) nhiều(?: nhất)?|bạn (?:có thể|nên) (?:quan tâm|đọc|xem)|mới nhất|xem thêm|đọc thêm|mời xem thêm|dòng sự kiện|(?:the )?related (?:news|articles)|other news|latest news|most read|tin mới|tin nổi bật|tin khác|bài nổi bật|tiêu điểm|tin trong tỉnh|tin ảnh|video (?:mới|nổi bật)|liên kết (?:website|web|trang)|thông tin cần biết)[\s.:…»>]*$/iu,
  examples: ['Tin cùng chuyên mục', 'Tin liên quan:', 'CÁC TIN KHÁC', 'Bài viết liên quan', 'Có thể bạn quan tâm', 'Đọc nhiều', 'Các bài đã đăng', 'Tin mới hơn'],
};

/** A headline followed by its day in brackets, alone or several in a row. */
export const DATED_HEADLINES = /^(?:[^|]{10,200}\(\s*(?:\d{1,2}:\d{2}[ ,-]*)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?:[ ,-]*\d{1,2}:\d{2})?\s*\)\s*(?:\||$))+$/u;
