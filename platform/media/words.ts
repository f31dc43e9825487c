import { dictionary } from '#platform/i18n/dictionary.ts';
import './refusals.ts';

/** What is said of pictures, recordings and papers that are refused. */
export const mediaWords = dictionary({
  zh: {
    'media.unknown_type':
      '不支持这种文件。可以用：照片（JPG、PNG、WebP、GIF）、录音、MP4 视频、PDF、Word、Excel、PPT（2007 以后的格式）。',
    'media.damaged': '文件已损坏或不完整，没有收下。请重新选一次。',
    'media.too_large': '文件太大，最多 {megabytes} MB。',
    'media.too_many_pixels': '图片的像素太多，没有收下。请缩小后再试。',
    'media.too_slow': '这个文件太久没有读完，已停止。请换一个再试。',
    'media.busy': '正在处理的图片很多，请稍等片刻再试。',
    'media.two_in_one': '这个文件里还藏着别的内容（网页、程序或压缩包），没有收下。',
    'media.too_long': '太长了，最多 {seconds} 秒。',
    'media.not_playable': '这段录音或视频很多手机放不出来。录音请用手机自带的格式，视频请用 MP4（H.264）。',
    'media.more_than_seen': '视频里除了画面和声音还有别的内容（例如位置记录），没有收下。',
    'media.encrypted': '文件设有密码。请去掉密码后再上传。',
    'media.active': '文件里有宏、脚本、内嵌文件或外部链接，没有收下。请另存为普通文件后再试。',
    'media.inflates_too_far': '文件解压后过大，可能是恶意文件，没有收下。',
  },
  en: {
    'media.unknown_type':
      'This kind of file is not taken. These are: pictures (JPG, PNG, WebP, GIF), recordings, MP4 videos, PDF, and Word, Excel or PowerPoint as of 2007.',
    'media.damaged': 'The file is damaged or not whole and was not taken. Please choose it again.',
    'media.too_large': 'The file is too large; at most {megabytes} MB.',
    'media.too_many_pixels': 'The picture has too many pixels and was not taken. Please make it smaller.',
    'media.too_slow': 'Reading the file took too long and was stopped. Please try another.',
    'media.busy': 'Many pictures are being made ready. Please try again in a moment.',
    'media.two_in_one': 'Something else is hidden in the file (a page, a program or an archive); it was not taken.',
    'media.too_long': 'This is too long; at most {seconds} seconds.',
    'media.not_playable':
      'Many phones could not play this. Please record as the phone does by itself, and take videos as MP4 (H.264).',
    'media.more_than_seen':
      'The video holds more than can be seen and heard, a record of places for instance; it was not taken.',
    'media.encrypted': 'The file has a password. Please remove it and try again.',
    'media.active':
      'The file holds macros, scripts, other files or links to them, and was not taken. Please save it as a plain file.',
    'media.inflates_too_far': 'The file is far too large when unpacked, may be malicious, and was not taken.',
  },
});
