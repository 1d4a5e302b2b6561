import type { ReactElement } from 'react';

/** One button that posts one answer. */
export function AnswerButton({
  answer,
  reason,
  label,
  quiet = false,
}: {
  readonly answer: string;
  readonly reason?: string;
  readonly label: string;
  readonly quiet?: boolean;
}): ReactElement {
  return (
    <form method="post" className="answers">
      <input type="hidden" name="answer" value={answer} />
      {reason !== undefined && <input type="hidden" name="reason" value={reason} />}
      <button type="submit" className={quiet ? 'quiet' : undefined}>
        {label}
      </button>
    </form>
  );
}

/** A no: the first tap opens the reasons, the second tells one and is the answer. Works without script. */
export function AnswerWithReason({
  answer,
  label,
  question,
  reasons,
}: {
  readonly answer: string;
  readonly label: string;
  readonly question: string;
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
}): ReactElement {
  return (
    <details>
      <summary>{label}</summary>
      <form method="post">
        <input type="hidden" name="answer" value={answer} />
        <fieldset className="answers">
          <legend>{question}</legend>
          {reasons.map((reason) => (
            <button key={reason.code} type="submit" name="reason" value={reason.code} className="quiet">
              {reason.label}
            </button>
          ))}
        </fieldset>
      </form>
    </details>
  );
}
