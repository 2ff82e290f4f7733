package survey

import (
	"time"

	"feldbuch/survey/value"
)

// Submission is one interview as analysts see it: every value with its status,
// relevance applied, areas of need and have worked out.
type Submission struct {
	Form        *Form
	ID          string
	Business    string
	Interviewer string
	Language    string
	Completed   bool
	StartedAt   time.Time
	ChangedAt   time.Time
	LastEntry   time.Time // of an interviewer
	Elapsed     time.Duration
	// Answers holds every question instance in document order as it is counted,
	// calculations and questions that were not relevant included.
	Answers []SubmittedAnswer
	// Remarks are what the interviewer noted, in document order.
	Remarks []Remark
	// Areas holds one entry per area of the gaps sheet, in questionnaire order;
	// rules that read contact data are left out.
	Areas []Area
	// Groups is the value of each breakdown by its name as it stands in data, '' where
	// blank; those that read contact data are left out.
	Groups map[string]string
	// Coarse is the same for those with coarse groups.
	Coarse map[string]string
	// Planning is what courses are planned from, by the name of the answer; what reads
	// contact data is left out.
	Planning map[string]value.Answer
	// Conflicts are the paths with open conflicts.
	Conflicts []string
}

// SubmittedAnswer is the end state of one question instance.
type SubmittedAnswer struct {
	Path    string // 1-based instance numbers: /group/person[2]/name
	Element *Element
	Answer  value.Answer
}

// Remark is what the interviewer noted on a question, or on a text read out.
type Remark struct {
	Path    string
	Element *Element
	Noted
}

// Area is need and have of one business in one area of knowledge.
type Area struct {
	Code   string
	Rule   *GapRule
	Need   value.Answer // Text is the code of the scale point
	Have   value.Answer
	Want   value.Answer
	When   value.Answer
	Extern value.Answer
	// Content tells outsourcing that works from a gap that is only worked around.
	Content value.Answer
	Used    value.Answer
	Top     value.Answer
	// Persons is the number of participants asked for.
	Persons value.Answer
}
