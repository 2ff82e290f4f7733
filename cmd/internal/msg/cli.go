package msg

// Help is what the help of one command says.
type Help struct {
	Short   string // one line, for the list of commands
	Long    string // what it is for and what it does; the exit status where it matters
	Example string // one command a line
}

// CLI is what the commands say outside an interview.
type CLI struct {
	Commands Commands
	Flags    Flags
	Usage    Usage
	Study    StudyTexts
	Listing  Listing
	Form     FormTexts
	Merge    Merge
	Demo     Demo
	Home     Home
	Start    Start
	Export   Export
	Doctor   Doctor
}

// Commands are the helps of all commands.
type Commands struct {
	Root, Demo, Help                                                 Help
	Interview, Interviews, InterviewsList, InterviewsShow            Help
	Questionnaire, QuestionnaireCheck, QuestionnaireEval             Help
	Study, StudyInit, StudyShow, Status                              Help
	Merge, Conflicts, ConflictsList, ConflictsShow, ConflictsResolve Help
	Export, ExportGaps, ExportData                                   Help
	Doctor                                                           Help
}

// Flags explain the flags.
type Flags struct {
	Study, Language, JSON, Quiet, Help                               string
	Questionnaire, Resume, Answers, Plain, AnswersForEval, Timezone  string
	StudyName, Role, Name, StudyID                                   string
	DryRun, Output, Format, IncludeOpen, Value, Status, Reason, Seed string
	Rebuild                                                          string
}

// Usage is what help is made of, and what is said when a command is called the
// wrong way.
type Usage struct {
	Usage, Examples, Commands, Options, GlobalOptions string
	MoreAbout                                         string // with the command
	CommandWord, OptionsWord                          string // placeholders in the usage line
	UnknownCommand                                    string // with the word
	Suggest                                           string // with the command that may be meant
	SeeHelp                                           string // with the command whose help to call
	UnknownFlag                                       string // with the flag
	FlagNeedsValue                                    string // with the flag
	BadFlagValue                                      string // with the flag and the value
	TooFewArgs, TooManyArgs                           string // with the command
	BadLanguage                                       string // with the value
	Interrupted                                       string
	Failed                                            string // with the cause nobody foresaw
}

// StudyTexts are about the study file itself.
type StudyTexts struct {
	Created                                                          string // with the file
	NoStudy                                                          string // with the file
	NoInterview                                                      string // with the id
	ManyMatch                                                        string // with the id
	Name, File, Role, Replica, Questionnaires, Interviews, Conflicts string
	Lead, Interviewer                                                string
}

// Listing is what tables of interviews say.
type Listing struct {
	ID, Business, Interviewer, Started, State, Answers, Conflicts string
	Open, Completed                                               string
	Empty                                                         string
	Question, Answer, Note                                        string
	Total                                                         string // with how many, completed, open
}

// FormTexts are about questionnaires.
type FormTexts struct {
	Good                                 string // with the file and the number of questions
	GoodWarnings                         string // with the file, the number of questions and of warnings
	Bad                                  string // with the file, the number of errors and of warnings
	Error, Warning, Fix                  string
	Questions, Languages, Version        string
	If, Check, Count, Filter, Calculated string
}

// Merge is what merging reports.
type Merge struct {
	File                   string // with the file, read, new, known, set aside
	Already                string // with the file
	Refused                string // with the file and the reason
	Summary                string // with files, new events, interviews
	NothingNew             string
	DryRun                 string
	Outcomes               Outcomes
	Conflicts              string // with how many
	NoConflict             string
	Before, At, By, Reason string
	HowTo                  string // how to decide
	Fork                   string // with the copy's name, the first event and how many
	Source                 string // with the file a version came with
	Resolved               string // with the path
	NotOpen                string // with the id
	PickOne                string
}

// Outcomes are what a merge can mean for one interview.
type Outcomes struct {
	Identical, Erased, Continued, New, Parallel, Semantic, Conflict string
}

// Demo is what the made-up study says.
type Demo struct {
	Intro                  string
	Wrote                  string // with the file, interviews, completed
	Exists                 string // with the folder
	Merging                string
	Workbook               string // with the file
	Duration               string // with the seconds
	Next                   string
	Unfinished             string // with the business and the file
	ReasonA, ReasonB       string // why each of two interviewers corrected an answer
	LeadFile, WorkbookFile string // names of files, the first without ending
}

// Home is the screen feldbuch starts with on a terminal.
type Home struct {
	Title, Hint                 string
	Interview, List, Demo, Quit string
	Press                       string
}

// Start is what is said around an interview.
type Start struct {
	GoOn             string // title of the question whether to go on
	GoOnItem         string // with business, when, question, done, total
	NewItem          string
	Later            string // with the id
	Done             string // with the id
	NotKept          string
	NoTerminal       string
	StoppedAt        string // with the path and the reason
	SoFar            string // what was answered before is kept; with the id
	BadFile          string // with the file and the cause
	BadInput         string // the same of the standard input, with the cause
	NoFile, NoAccess string // causes
	Folder           string // likewise
	BadForm          string // with the file and number of errors
	Completed        string // with the id: it cannot be resumed
	NoBusiness       string
}

// Export is what exporting says.
type Export struct {
	Wrote                     string // with the file, businesses
	NoGaps                    string
	NoOutput                  string
	UnknownFormat             string // with the format and those there are
	CannotWrite               string // with the file and the cause
	Forbidden, NoFolder, Full string // causes
	Open                      string // with how many open interviews were left out
	BadInterview              string // with the id and the cause
	Empty                     string
}

// Doctor is what the check of a study file says.
type Doctor struct {
	Good    string // with the file and the number of events
	Bad     string // with the file
	Rebuilt string
	Damage  string // before what the database says
	Altered string // before an event that is not as it was written
	Stale   string // before an interview whose overview is wrong
}
