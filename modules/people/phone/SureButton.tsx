import { type ReactNode, useState } from 'react';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Line } from '#phone/ui/Card.tsx';

/** Something that is not undone: pressed once it says what that means, pressed again it is done. */
export function SureButton(given: {
  act: string;
  note: string;
  leave: string;
  busy?: boolean;
  onPress: () => void;
}): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) return <PlainButton onPress={() => setIsAsking(true)}>{given.act}</PlainButton>;
  return (
    <div>
      <Line>{given.note}</Line>
      <div className="ly-pair">
        <PlainButton onPress={() => setIsAsking(false)}>{given.leave}</PlainButton>
        <PlainButton
          busy={given.busy ?? false}
          onPress={() => {
            setIsAsking(false);
            given.onPress();
          }}
        >
          {given.act}
        </PlainButton>
      </div>
    </div>
  );
}
