import type { SurveyedPosition } from '#domain/visits/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useCorrecting } from './context.ts';

interface WithdrawProps {
  position: SurveyedPosition;
  name: string;
  onDone?(isWithdrawn: boolean): void;
}

/** Takes a correction back, or brings it back. */
export function Withdraw({ position, name, onDone }: WithdrawProps) {
  const { words } = useCorrecting();
  const keeper = useAtlas((state) => state.fieldwork.keeper);
  const isHolding = position.deletedAt === null;
  const label = isHolding ? words.withdraw : words.restore;

  async function change() {
    await keeper?.withdraw(position.feature, isHolding);
    onDone?.(isHolding);
  }

  return (
    <button
      type="button"
      className="button"
      disabled={!keeper}
      aria-label={`${label} ${name}`}
      onClick={() => void change()}
    >
      {label}
    </button>
  );
}
