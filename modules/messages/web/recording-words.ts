import { dictionary } from '#platform/i18n/dictionary.ts';

/** What recording says at a desk. */
export const recordingWords = dictionary({
  zh: {
    record: '录音',
    asking: '浏览器会问能否使用麦克风，请选“允许”。',
    recording: '正在录音：{seconds} 秒，最长 2 分钟',
    stop: '录完',
    cancel: '放弃这段录音',
    refused: '浏览器没有允许这个网页使用麦克风。可在网站设置里改为允许，或选择录好的文件。',
    without: '没有找到麦克风。请接上再试，或选择录好的文件。',
    unable: '这个浏览器不能在这里录音。可以选择录好的文件。',
    heard: '刚才的录音',
    name: '录音.{ending}',
  },
  en: {
    record: 'Record',
    asking: 'The browser asks whether this page may use the microphone; please allow it.',
    recording: 'Recording: {seconds} s, 2 minutes at most',
    stop: 'Done',
    cancel: 'Forget this recording',
    refused:
      'The browser does not let this page use the microphone. Allow it in the settings for this site, or choose a file that was recorded before.',
    without: 'No microphone was found. Connect one and try again, or choose a file that was recorded before.',
    unable: 'This browser cannot record here. You can choose a file that was recorded before.',
    heard: 'What you recorded',
    name: 'recording.{ending}',
  },
});
