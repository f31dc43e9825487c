import { dictionary } from '#platform/i18n/dictionary.ts';

/** What pictures and recordings say on the phone as they are sent with a message. */
export const fileWords = dictionary({
  zh: {
    pictures: '拍照或选图片',
    picture: '第 {at} 张图片',
    voice: '录音',
    record: '录一段话',
    asking: '请在手机弹出的问话里点“允许”，才能录音。',
    recording: '正在录音：{seconds} 秒，最长 2 分钟',
    stop: '录好了',
    cancel: '不要了',
    refused: '手机不让用麦克风，录不了。可以打字，也可以到手机设置里允许使用麦克风。',
    sending: '正在传，已传 {part}%',
    looking: '正在检查',
    ready: '已传好',
    again: '再传一次',
    drop: '去掉{name}',
    dropShort: '去掉',
    most: '一条消息最多 9 张图片。多的没有加上。',
    network: '图片和录音要有网络才能传。您写的字会留着。',
  },
  en: {
    pictures: 'Take or choose pictures',
    picture: 'Picture {at}',
    voice: 'Recording',
    record: 'Record what you say',
    asking: 'Please allow the microphone where the phone asks.',
    recording: 'Recording: {seconds} s, 2 minutes at most',
    stop: 'Done',
    cancel: 'Forget it',
    refused:
      'The phone does not let this page use the microphone. You can write, or allow it in the settings of the phone.',
    sending: 'Being sent, {part}% so far',
    looking: 'Being looked through',
    ready: 'Ready',
    again: 'Send it again',
    drop: 'Remove: {name}',
    dropShort: 'Remove',
    most: 'A message has 9 pictures at most. The others were left out.',
    network: 'Pictures and recordings need a network. What you wrote stays.',
  },
});
