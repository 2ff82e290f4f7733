package msg

func cliEnglish() CLI {
	return CLI{
		Commands: commandsEnglish(),
		Flags: Flags{
			Study:          "study file `FILE` (also FELDBUCH_STUDY; else the one in the user's data folder)",
			Language:       "`LANGUAGE` of the interface: de or en (else the system's)",
			JSON:           "print the result as JSON",
			Quiet:          "no remarks, only results and errors",
			Help:           "show this help",
			Questionnaire:  "questionnaire from `FILE` (.xlsx, .md, .csv, .yaml) instead of the study's",
			Resume:         "go on with the paused interview `ID` (the start of it will do)",
			Answers:        "take the answers from the JSON file `FILE`, - for standard input",
			Plain:          "ask line by line, without drawing a screen (for screen readers)",
			AnswersForEval: "put in the answers from the JSON file `FILE`",
			Timezone:       "time `ZONE`, such as Europe/Berlin",
			StudyName:      "`NAME` of the study",
			Role:           "`ROLE` of this copy: lead or interviewer",
			Name:           "`CODE` of the person who works with this copy (else the name of the account)",
			StudyID:        "`ID` of the study the new file is to belong to",
			DryRun:         "only show what would happen",
			Output:         "`FILE` to write; its ending decides the format, - for standard output",
			Format:         "`FORMAT`, where the ending does not tell it",
			IncludeOpen:    "count interviews that are not completed too",
			Value:          "the `VALUE` that is right (for choices, the code)",
			Status:         "instead of a value a `STATUS`: dont_know or refused",
			Reason:         "`REASON`; it is kept in the file",
			Seed:           "seed `NUMBER` of the made-up answers",
			Rebuild:        "rebuild from the events whatever is derived",
		},
		Usage: Usage{
			Usage: "Usage", Examples: "Examples", Commands: "Commands", Options: "Options",
			GlobalOptions: "Options of every command",
			MoreAbout:     "More about a command: %s COMMAND --help",
			CommandWord:   "COMMAND", OptionsWord: "[options]",
			UnknownCommand: "There is no command “%s”.",
			Suggest:        "Did you mean “%s”?",
			SeeHelp:        "Help: %s --help",
			UnknownFlag:    "There is no option “%s” here.",
			FlagNeedsValue: "The option “%s” needs a value.",
			BadFlagValue:   "The option “%s” does not understand the value “%s”.",
			TooFewArgs:     "“%s” needs one more word.",
			TooManyArgs:    "“%s” was given too many words.",
			BadLanguage:    "There is no language “%s”; there are de and en.",
			Interrupted:    "Interrupted.",
			Failed:         "That did not work: %s",
		},
		Study: StudyTexts{
			Created:     "New study file: %s",
			NoStudy:     "There is no study file %s. Make one with “feldbuch study init”, or name another with --study.",
			NoInterview: "This study file has no interview with the id “%s”. “feldbuch interviews list” shows all.",
			ManyMatch:   "Several interviews begin with “%s”. Give more characters of the id.",
			Name:        "Study", File: "File", Role: "Role", Replica: "Copy of", Questionnaires: "Questionnaires",
			Interviews: "Interviews", Conflicts: "Open conflicts", Lead: "lead", Interviewer: "interviewer",
		},
		Listing: Listing{
			ID: "Id", Business: "Business", Interviewer: "By", Started: "Started",
			State: "State", Answers: "Answers", Conflicts: "Conflicts",
			Open: "open", Completed: "completed",
			Empty:    "No interviews yet. “feldbuch interview” starts one.",
			Question: "Question", Answer: "Answer", Note: "Note",
			Total: "Interviews: %d, completed: %d, open: %d.",
		},
		Form: FormTexts{
			Good:         "%s: all right, %d questions.",
			GoodWarnings: "%s: usable, %d questions, warnings: %d.",
			Bad:          "%s: not usable like this. Errors: %d, warnings: %d.",
			Error:        "Error", Warning: "Warning", Fix: "Fix",
			Questions: "questions", Languages: "languages", Version: "version",
			If: "if", Check: "check", Count: "count", Filter: "choices", Calculated: "calculated",
		},
		Merge: Merge{
			File:       "%s: %d events; new %d, known %d, set aside %d.",
			Already:    "%s: merged before, nothing new.",
			Refused:    "%s: not merged. %s",
			Summary:    "Files: %d. New events: %d. Interviews in the files: %d.",
			NothingNew: "Nothing new; the study file is unchanged.",
			DryRun:     "Trial run: nothing was written.",
			Outcomes: Outcomes{
				Identical: "unchanged", Erased: "erased", Continued: "gone on with", New: "new",
				Parallel: "different questions added to", Semantic: "answers that do not fit together", Conflict: "conflict",
			},
			Conflicts:  "Open conflicts: %d. Until they are decided none of the answers counts.",
			NoConflict: "No open conflicts.",
			Before:     "before", At: "on", By: "by", Reason: "note",
			HowTo:    "To decide: feldbuch conflicts resolve NUMBER --value CODE --reason \"…\"",
			Fork:     "Warning: work went on twice with the copy “%s” (from event %d, %d numbers). Both versions are kept. Probably an old backup was used.",
			Source:   "from %s",
			Resolved: "Decided: %s",
			NotOpen:  "There is no open conflict with the number “%s”. “feldbuch conflicts list” shows all.",
			PickOne:  "Give the value that is right with --value or --status.",
		},
		Demo: Demo{
			Intro:      "A made-up study: three interviewers, about 60 businesses.\nNo business and no answer is real.",
			Wrote:      "%s: interviews: %d, completed: %d.",
			Exists:     "The folder %s already holds a study. Name another folder, or empty it.",
			Merging:    "Merging, as the lead does with USB sticks:",
			Workbook:   "Gap tables: %s\n(opens in Excel and LibreOffice)",
			Duration:   "That took %.1f seconds.",
			Next:       "An interview of your own starts with:",
			Unfinished: "The interview with %s was paused. Go on with:\n  feldbuch interview --study %s",
			ReasonA:    "asked again by telephone", ReasonB: "looked up in the books on a visit", LeadFile: "lead", WorkbookFile: "gaps.xlsx",
		},
		Home: Home{
			Title: "feldbuch – What would you like to do?", Hint: "Arrow keys and Enter, or the digit.",
			Interview: "Start an interview or go on with one",
			List:      "Show interviews",
			Demo:      "Try it with made-up data", Quit: "Quit",
			Press: "Enter goes on.",
		},
		Start: Start{
			GoOn:       "An interview is not finished yet. How do you want to go on?",
			GoOnItem:   "Go on: business %s, started %s, at “%s” (%d of %d)",
			NewItem:    "Start a new interview",
			Later:      "Paused; all answers are saved. Go on with: feldbuch interview --resume %s",
			Done:       "Completed and saved. Id: %s",
			NotKept:    "The answers were checked but not kept. With --study FILE they are kept in a study file.",
			NoTerminal: "There is no terminal here; the interview goes line by line.",
			StoppedAt:  "Stopped at %s: %s",
			SoFar:      "The answers before it are saved. Go on with: feldbuch interview --resume %s",
			BadFile:    "The answers file %s cannot be read: %s",
			BadInput:   "The answers from the standard input cannot be read: %s",
			Folder:     "That is a folder and not a file.",
			NoFile:     "There is no such file.", NoAccess: "You may not read it.",
			BadForm:    "The questionnaire %s has %d errors and cannot be used like this. “feldbuch questionnaire check” shows them.",
			Completed:  "The interview %s is completed.",
			NoBusiness: "(no id)",
		},
		Export: Export{
			Wrote:         "Written: %s, businesses: %d",
			NoGaps:        "The questionnaire has no sheet “gaps”; without it there can be no gap tables. “feldbuch export data” writes the answers.",
			NoOutput:      "Name the file to write with -o, such as -o gaps.xlsx.",
			UnknownFormat: "There is no format “%s” here; there are %s.",
			CannotWrite:   "%s cannot be written: %s",
			Forbidden:     "You may not write there. Choose another folder.",
			NoFolder:      "There is no such folder. Make it, or choose another.",
			Full:          "The medium is full. Make room and try again.",
			Open:          "Interviews not completed and not counted: %d (--include-open counts them).",
			BadInterview:  "The interview %s cannot be evaluated: %s",
			Empty:         "No completed interviews yet; the tables are empty.",
		},
		Doctor: Doctor{
			Good:    "%s: all right, %d events.",
			Bad:     "%s: something was found, see above. Go on with a backup and keep this file.",
			Rebuilt: "Whatever is derived was rebuilt.",
			Damage:  "Damaged", Altered: "Altered or incomplete", Stale: "Overview out of date (doctor --rebuild helps)",
		},
	}
}

func commandsEnglish() Commands {
	return Commands{
		Root: Help{
			Short: "Field surveys without a network",
			Long: `feldbuch runs interviews from a questionnaire, keeps every answer on this
machine at once, merges the files of several interviewers, and writes tables
of qualifications needed, there, and missing. It needs no network.

Without a command it shows the home screen on a terminal.

Exit status: 0 done, 1 failed or invalid, 2 wrong usage, 3 done with things to
look at (conflicts), 130 interrupted.`,
			Example: `feldbuch demo
feldbuch interview RO0123`,
		},
		Help: Help{Short: "help about a command"},
		Demo: Help{
			Short: "show the whole job on made-up data",
			Long: `Makes three study files with made-up interviews, merges them, shows the report
and writes the workbook with the gap tables. The folder (else “demo”) may not
hold a study yet.`,
			Example: `feldbuch demo
feldbuch demo trial`,
		},
		Interview: Help{
			Short: "run an interview or go on with one",
			Long:  interviewGuideEnglish,
			Example: `feldbuch interview
feldbuch interview RO0123
feldbuch interview --resume 0192f3 --plain
feldbuch interview --resume 0192f3 --questionnaire new.xlsx
feldbuch interview --practice
feldbuch interview --questionnaire form.xlsx --answers answers.json --json`,
		},
		Interviews: Help{Short: "look at interviews and correct them"},
		InterviewsList: Help{
			Short:   "list all interviews of the study file",
			Long:    "Shows business, state, number of answers and open conflicts of each interview.",
			Example: "feldbuch interviews list\nfeldbuch interviews list --json",
		},
		InterviewsShow: Help{
			Short:   "show all answers of an interview",
			Long:    "Shows each question with its answer, status and note. The id may be shortened.",
			Example: "feldbuch interviews show 0192f3",
		},
		Questionnaire: Help{Short: "start, check, convert, compare, print questionnaires"},
		QuestionnaireCheck: Help{
			Short: "check a questionnaire for everything that is wrong",
			Long: `Reads an XLSForm questionnaire (.xlsx, .md, .csv, .yaml) and names every
problem with sheet, row and cell and with a fix. Without a file the shipped
questionnaire is checked. Exit status 1 if it cannot be used.`,
			Example: "feldbuch questionnaire check form.xlsx\nfeldbuch questionnaire check --json form.md",
		},
		QuestionnaireEval: Help{
			Short: "work out expressions of the questionnaire language",
			Long: `Works out XLSForm expressions, with the answers of an interview if given. With
- as the expression, one per line of standard input.`,
			Example: `feldbuch questionnaire eval "round(2 div 3, 2)"
feldbuch questionnaire eval --questionnaire form.xlsx --answers a.json "${age} > 17" --json`,
		},
		Study: Help{Short: "make a study file and look at it"},
		StudyInit: Help{
			Short: "make a study file",
			Long: `Makes the file answers are kept in. The lead gives the interviewers the id of
the study (--id), so that the files fit together later, or a copy of the empty
file. Without more words the file belongs to the study of the shipped
questionnaire.`,
			Example: `feldbuch study init --role lead --name "Needs survey 2026"
feldbuch study init --study nga.feldbuch --interviewer NGA`,
		},
		StudyShow: Help{
			Short:   "show what is in the study file",
			Example: "feldbuch study show\nfeldbuch study show --study lead.feldbuch --json",
		},
		Status: Help{
			Short:   "how the study stands, in a few lines",
			Long:    "Number of interviews, completed and open, open conflicts.\nExit status 3 if conflicts are open.",
			Example: "feldbuch status",
		},
		Merge: Help{
			Short: "merge interviewers' files into the study file",
			Long: `Unites the events of the files with those of your own study file. Nothing is
lost, nothing doubled, nothing silently chosen: where two versions of an
answer came about side by side, a conflict stays open until a person decides.
Merging the same file twice changes nothing. The files merged are only read.

Exit status: 3 if conflicts are open or a file could not be merged.`,
			Example: `feldbuch merge stick1/nga.feldbuch stick2/oleg.feldbuch
feldbuch merge --dry-run stick*/*.feldbuch`,
		},
		Conflicts: Help{Short: "look at conflicts and decide them"},
		ConflictsList: Help{
			Short:   "list open conflicts",
			Long:    "Shows question, value before and the versions with person and time.\nExit status 3 if there are any.",
			Example: "feldbuch conflicts list",
		},
		ConflictsShow: Help{Short: "show one conflict in full", Example: "feldbuch conflicts show 1"},
		ConflictsResolve: Help{
			Short: "decide a conflict",
			Long: `Records which value is right. The decision is an event itself: it stays in the
file with person, time and reason, and an old USB stick does not reopen the
conflict.`,
			Example: `feldbuch conflicts resolve 1 --value 3 --reason "asked again by telephone"`,
		},
		Export: Help{Short: "write tables and data"},
		ExportGaps: Help{
			Short: "write gap tables",
			Long: `Sets need against what is there, area by area: share of businesses with a gap,
mean gap, ranks, need × wish, each with its n. .xlsx writes the workbook with
chart and dataset, .json the same tables as data. Without -o the table appears
on the terminal.`,
			Example: "feldbuch export gaps -o gaps.xlsx\nfeldbuch export gaps --format json",
		},
		ExportData: Help{
			Short: "write all answers",
			Long: `.jsonl: one interview a line; .csv: one wide table; .xlsx: dataset with
codebook. Contact data (pii_) is never written.`,
			Example: "feldbuch export data -o data.csv\nfeldbuch export data --format jsonl",
		},
		Doctor: Help{
			Short: "check the study file",
			Long: `Checks that the file is whole and no event was altered. --rebuild rebuilds
from the events whatever is derived.`,
			Example: "feldbuch doctor\nfeldbuch doctor --rebuild",
		},
	}
}
