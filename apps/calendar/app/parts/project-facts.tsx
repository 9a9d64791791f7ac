import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, pathIn, recordLang, type Words } from "../language.ts";
import { ActorFacts, actorName } from "../words/actor.ts";
import { groupFigures } from "../words/figure.ts";
import { periodInWords } from "../words/period.ts";
import { capitalised, termIn } from "../words/term.ts";
import { ActorLine, ActorList } from "./actor.tsx";
import { Fact } from "./fact.tsx";

/** What is known of a project in a few words each. */
export const ProjectFacts = graphql(
  `
    fragment ProjectFacts on EsfProject {
      aliases
      fund
      programmePeriod
      programmeArea
      specificGoal
      diaryNumber
      targetGroup
      grantedFrom
      grantedTo
      projectOwner {
        ...ActorFacts
      }
      partners {
        ...ActorFacts
      }
      phases {
        kind
        from
        to
      }
      figures {
        kind
        value
        unit
        date
        source
        asOf
      }
      owner {
        slug
        name
      }
    }
  `,
  [ActorFacts],
);

const words: Words<
  Record<
    | "fund"
    | "period"
    | "diary"
    | "owner"
    | "partners"
    | "granted"
    | "disputed"
    | "phases"
    | "target"
    | "aliases"
    | "kept"
    | "missing",
    string
  >
> = {
  sv: {
    fund: "Fond",
    period: "Programperiod",
    diary: "Diarienummer",
    owner: "Projektägare",
    partners: "Deltar",
    granted: "Beviljad tid",
    disputed: "Källorna har olika uppgifter",
    phases: "Faser",
    target: "För vem",
    aliases: "Kallas också",
    kept: "Uppgifterna förs av",
    missing: "Uppgift saknas",
  },
  en: {
    fund: "Fund",
    period: "Programme period",
    diary: "Diary number",
    owner: "Project owner",
    partners: "Takes part",
    granted: "Granted period",
    disputed: "The sources disagree",
    phases: "Phases",
    target: "For",
    aliases: "Also called",
    kept: "Record kept by",
    missing: "Not known",
  },
};

/** The facts of a project. What one asks of every project, and isn't known, says so. */
export function ProjectFactList({
  project: masked,
  language,
}: {
  readonly project: FragmentOf<typeof ProjectFacts>;
  readonly language: Language;
}) {
  const project = readFragment(ProjectFacts, masked);
  const text = words[language];
  const lang = recordLang(language);
  const { projectOwner, programmePeriod, programmeArea, specificGoal, grantedFrom, grantedTo } =
    project;
  const isDisputed = groupFigures(project.figures).some(
    ({ kind, ...group }) =>
      kind.startsWith("GRANTED_") && kind !== "GRANTED_SUPPORT" && group.isDisputed,
  );
  const granted = periodInWords({ from: grantedFrom, to: grantedTo }, language);
  return (
    <dl className="facts">
      <Fact name={text.fund}>
        <span lang={lang}>
          {[project.fund, programmeArea, specificGoal].filter((part) => part !== null).join(", ")}
        </span>
      </Fact>
      <Fact name={text.period}>{programmePeriod ?? text.missing}</Fact>
      <Fact name={text.diary}>{project.diaryNumber ?? text.missing}</Fact>
      <Fact name={text.owner}>
        {projectOwner === null || actorName(projectOwner) === null ? (
          text.missing
        ) : (
          <ActorLine actor={projectOwner} language={language} />
        )}
      </Fact>
      {project.partners.length === 0 ? null : (
        <Fact name={text.partners}>
          <ActorList actors={project.partners} language={language} />
        </Fact>
      )}
      <Fact name={text.granted}>
        {granted === undefined ? text.missing : capitalised(granted)}
        {isDisputed ? (
          <p>
            <a className="ds-link" href="#siffror">
              {text.disputed}
            </a>
          </p>
        ) : null}
      </Fact>
      {project.phases.length === 0 ? null : (
        <Fact name={text.phases}>
          <ol className="plain-list">
            {project.phases.map((phase) => (
              <li key={`${phase.kind} ${phase.from}`}>
                {[
                  capitalised(termIn(language, "PhaseKind", phase.kind)),
                  periodInWords(phase, language),
                ]
                  .filter((part) => part !== undefined)
                  .join(", ")}
              </li>
            ))}
          </ol>
        </Fact>
      )}
      {project.targetGroup === null ? null : (
        <Fact name={text.target}>
          <span lang={lang}>{project.targetGroup}</span>
        </Fact>
      )}
      {project.aliases.length === 0 ? null : (
        <Fact name={text.aliases}>
          <span lang={lang}>{project.aliases.join(", ")}</span>
        </Fact>
      )}
      <Fact name={text.kept}>
        <a
          className="ds-link"
          lang={lang}
          href={pathIn(language, `/forbund/${project.owner.slug}`)}
        >
          {project.owner.name}
        </a>
      </Fact>
    </dl>
  );
}
