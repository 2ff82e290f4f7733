package script

import (
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Report is the outcome of an interview as data; marshalled it is what
// `interview --json` prints.
type Report struct {
	Interview     string           `json:"interview"` // UUID
	Questionnaire Questionnaire    `json:"questionnaire"`
	State         string           `json:"state"` // open or completed
	Values        map[string]Value `json:"values"`
	Problems      []Problem        `json:"problems"`
	// Refused is the answer that stopped the file, nil where all were accepted.
	Refused *Problem `json:"refused,omitempty"`
}

// StoppedBy adds the answer the interview did not accept.
func (r *Report) StoppedBy(e *Refusal) {
	r.Refused = &Problem{Path: e.Path, Reason: e.Rejection.Reason, Message: e.Rejection.Message, Soft: e.Rejection.Soft}
}

// Questionnaire names the version of the questionnaire that was filled in.
type Questionnaire struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Hash    string `json:"hash"`
}

// Value is the end state of one question or calculation; Value is "" unless the
// status is answered.
type Value struct {
	Value    string       `json:"value"`
	Status   value.Status `json:"status"`
	Relevant bool         `json:"relevant"`
	ReadOnly bool         `json:"readonly"`
}

// Problem is one thing that keeps the interview from being complete and
// consistent; Message is the questionnaire's own, "" where it has none.
type Problem struct {
	Path    string        `json:"path"`
	Reason  survey.Reason `json:"reason"`
	Message string        `json:"message"`
	Soft    bool          `json:"soft"`
}

// Result reports every question and calculation of the interview, whether it
// is relevant or not, by its path with 1-based instance numbers.
func Result(iv *survey.Interview) Report {
	f := iv.Form()
	r := Report{
		Interview:     iv.ID(),
		Questionnaire: Questionnaire{ID: f.ID, Version: f.Version, Hash: f.Hash},
		State:         "open",
		Values:        map[string]Value{},
		Problems:      []Problem{},
	}
	if iv.Completed() {
		r.State = "completed"
	}
	for n := range iv.Nodes() {
		if n.Element().Kind != survey.Question {
			continue
		}
		a := n.Answer()
		r.Values[n.Path()] = Value{Value: a.Text, Status: a.Status, Relevant: n.Relevant(), ReadOnly: n.ReadOnly()}
	}
	for _, v := range iv.Validate() {
		r.Problems = append(r.Problems, Problem{Path: v.Node.Path(), Reason: v.Reason, Message: v.Message, Soft: v.Soft})
	}
	return r
}
