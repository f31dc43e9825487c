/** What wakes whoever has minutes open: he asks what is new after the number he has come to. */
export const minutesTopicName = 'governance.minutes';
