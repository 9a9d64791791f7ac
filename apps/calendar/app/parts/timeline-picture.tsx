import { type Bar, barOf, type Timed, yearsOf } from "../words/timeline.ts";
import { type Language, recordLang } from "../language.ts";

/** An insats or a project with its time. */
export interface TimelineRow extends Timed {
  readonly id: string;
  readonly name: string;
  readonly kind: "INITIATIVE" | "ESF_PROJECT";
}

/** What the picture is measured in. */
const width = 900;
/** Room for the tip of an arrow that ends with the last year. */
const tip = 12;
const rowHeight = 44;
const axisHeight = 28;

/** Bars over the years, earliest first. All that it tells is in the table beside it. */
export function TimelinePicture({
  rows,
  today,
  label,
  language,
}: {
  readonly rows: readonly TimelineRow[];
  readonly today: string;
  /** What the picture shows. */
  readonly label: string;
  readonly language: Language;
}) {
  const years = yearsOf(rows, today);
  if (years === undefined) return null;
  const { first, last } = years;
  const yearWidth = width / (last + 1 - first);
  const x = (year: number) => Math.round((year - first) * yearWidth);
  const bars = rows.flatMap((row) => {
    const bar = barOf(row, today);
    return bar === undefined ? [] : [{ row, bar }];
  });
  const height = axisHeight + bars.length * rowHeight;
  // Narrow columns have room for every other year only, or fewer.
  const step = Math.ceil(48 / yearWidth);
  return (
    <svg
      className="timeline"
      viewBox={`0 0 ${width + tip} ${height}`}
      role="img"
      aria-label={label}
    >
      {Array.from({ length: last + 1 - first }, (_, n) => first + n).map((year) => (
        <g key={year}>
          <line className="timeline-year" x1={x(year)} x2={x(year)} y1={0} y2={height} />
          {(year - first) % step === 0 ? (
            <text x={x(year) + 6} y={18}>
              {year}
            </text>
          ) : null}
        </g>
      ))}
      {bars.map(({ row, bar }, n) => (
        <TimelineBar
          key={row.id}
          row={row}
          bar={bar}
          x={x}
          y={axisHeight + n * rowHeight}
          language={language}
        />
      ))}
    </svg>
  );
}

function TimelineBar({
  row: { name, kind },
  bar: { start, end, isOpen },
  x,
  y,
  language,
}: {
  readonly row: TimelineRow;
  readonly bar: Bar;
  readonly x: (year: number) => number;
  readonly y: number;
  readonly language: Language;
}) {
  const [from, to] = [x(start), x(end)];
  const length = Math.max(to - from, 4);
  // A name that begins far to the right is set to end where its bar does, else it would be cut.
  const isLate = from > width * 0.6;
  return (
    <g className="timeline-bar" data-kind={kind}>
      <text
        x={isLate ? Math.max(to, from) : from + 2}
        y={y + 18}
        textAnchor={isLate ? "end" : "start"}
        lang={recordLang(language)}
      >
        {name}
      </text>
      <rect x={from} y={y + 24} width={length} height={12} rx={isOpen ? 0 : 3} />
      {isOpen ? <path d={`M${from + length} ${y + 21}l9 9l-9 9z`} /> : null}
    </g>
  );
}
