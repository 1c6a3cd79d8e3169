import { proposalYaml } from '../ingest/proposal-yaml.ts';
import { button, make } from './elements.ts';
import { editAddress, emptyFileAddress, newFileAddress, registerRow, type Repository, uploadAddress } from './send.ts';
import { usedProposals } from './used-proposals.ts';
import type { Work } from './work.ts';

const BRIEFINGS = 'content/briefings';

/** What leaves the browser, and only when the editor sends it: every file of the proposal with its ways out. */
export function renderOutbox(root: HTMLElement, { work, text, isKnownSeed, repository, announce }: { readonly work: Work; readonly text: string; readonly isKnownSeed: boolean; readonly repository: Repository | null; readonly announce: (words: string) => void }): void {
  const { file, sha256 } = work.fields.source;
  const copy = (words: string, what: string) => button(`Chép ${what}`, () => void navigator.clipboard.writeText(words).then(() => announce(`Đã chép ${what}.`), () => announce('Trình duyệt không cho chép. Hãy chọn chữ rồi chép bằng tay.')), { class: 'quiet-button' });
  const download = (name: string, words: string, what: string) => button(`Tải ${what}`, () => save(name, words), { class: 'quiet-button' });
  const open = (address: string, label: string) => make('a', { class: 'button-link', href: address, target: '_blank', rel: 'noopener noreferrer' }, label);
  const step = (title: string, ...children: readonly (Node | string | false)[]) => make('li', {}, make('h4', {}, title), ...children);
  const proposals = usedProposals(work.proposals, work.fields);
  const address = repository && newFileAddress(repository, BRIEFINGS, `${work.id}.mdx`, text);
  /** A long text travels by the clipboard; the page that opens has the name filled in. */
  const sendLink = (to: Repository): HTMLElement => {
    const link = open(address ?? emptyFileAddress(to, BRIEFINGS, `${work.id}.mdx`), 'Gửi đề xuất');
    if (!address) link.addEventListener('click', () => void navigator.clipboard.writeText(text).then(() => announce('Đã chép bản tin; dán vào trang vừa mở.'), () => announce('Trình duyệt không cho chép. Hãy tải bản tin về.')));
    return link;
  };

  const steps = [
    step(`Bản tin: ${BRIEFINGS}/${work.id}.mdx`,
      make('p', { class: 'actions' }, repository && sendLink(repository), copy(text, 'bản tin'), download(`${work.id}.mdx`, text, 'bản tin')),
      repository !== null && !address && make('p', { class: 'quiet' }, 'Bản tin dài hơn mức một địa chỉ web chở được: bấm “Gửi đề xuất” thì bản tin được chép sẵn, bạn dán vào ô lớn của trang mở ra. Không dán được thì tải về rồi thả tệp vào trang nhận tệp của thư mục ấy.')),
    ...(isKnownSeed ? [] : [
      step(`Bài gốc: seeds/${file}`, make('p', {}, 'Tải bài gốc về máy rồi thả tệp ấy vào trang nhận tệp của kho, để từng byte giữ nguyên. Không mở ra sửa.'),
        make('p', { class: 'actions' }, download(file, work.article, 'bài gốc'), repository && open(uploadAddress(repository, 'seeds'), 'Mở trang nhận tệp'))),
      step('Một dòng trong seeds/README.md', make('p', {}, 'Dán dòng này vào cuối bảng:'), make('pre', { tabindex: '0', 'aria-label': 'Dòng cho seeds/README.md' }, registerRow({ name: file, sha256 }, work.fields.source)),
        make('p', { class: 'actions' }, copy(registerRow({ name: file, sha256 }, work.fields.source), 'dòng này'), repository && open(editAddress(repository, 'seeds/README.md'), 'Mở tệp để sửa'))),
    ]),
    ...proposalYaml(proposals, file).map(({ list, yaml }) =>
      step(`Mục mới cho content/vocabulary/${list}.yml`, make('p', {}, 'Xem lại từng mục, điền chỗ trống, dán vào cuối tệp. Mục nào đã có dưới tên khác thì chọn tên ấy ở biểu mẫu, không thêm.'), make('details', {}, make('summary', {}, 'Xem các mục mới'), make('pre', { tabindex: '0', 'aria-label': `Mục mới cho ${list}.yml` }, yaml)),
        make('p', { class: 'actions' }, copy(yaml, `mục mới của ${list}.yml`), repository && open(editAddress(repository, `content/vocabulary/${list}.yml`), 'Mở tệp để sửa')))),
  ];
  root.replaceChildren(
    repository === null
      ? make('p', { class: 'note-box' }, 'Bản này của kỷ yếu chưa ghi địa chỉ kho mã, nên chưa mở sẵn được trang gửi. Hãy chép hoặc tải các tệp dưới đây rồi gửi cho người quản lý kho, hoặc đặt vào đúng thư mục trong bản sao của bạn.')
      : make('p', {}, `Gửi từ trên xuống. Lần gửi đầu, chọn “Create a new branch… and start a pull request”; các tệp sau gửi vào chính nhánh ấy: ghi tên nhánh vào ô dưới đây. Máy sẽ kiểm lại tất cả.`),
    make('ol', { class: 'steps' }, ...steps),
  );
}

/** Gives a text to the editor as a file, in UTF-8. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
