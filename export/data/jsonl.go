package data

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"time"

	"feldbuch/export"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// line is one interview. Fields stand in the order of their keys, which is how
// encoding/json then writes them; maps it sorts itself.
type line struct {
	Business      string            `json:"business"`
	Changed       time.Time         `json:"changed"`
	Conflicts     []string          `json:"conflicts"`
	ID            string            `json:"id"`
	Interviewer   string            `json:"interviewer"`
	Language      string            `json:"language"`
	Notes         map[string]string `json:"notes"`
	Questionnaire questionnaire     `json:"questionnaire"`
	Started       time.Time         `json:"started"`
	State         string            `json:"state"`
	Values        map[string]answer `json:"values"`
}

type questionnaire struct {
	Hash    string `json:"hash"`
	ID      string `json:"id"`
	Version string `json:"version"`
}

type answer struct {
	Status value.Status `json:"status"`
	Value  string       `json:"value"`
}

// WriteJSONL writes one interview a line, in the order given. Values are the
// relevant questions and calculations by path; a calculation without a result is
// left out. Times are UTC.
func WriteJSONL(w io.Writer, subs iter.Seq2[*survey.Submission, error], o export.Options) error {
	buffered := bufio.NewWriter(w)
	enc := json.NewEncoder(buffered)
	enc.SetEscapeHTML(false)
	for s, err := range subs {
		if err != nil {
			return err
		}
		if err := enc.Encode(lineOf(s, o.Contacts)); err != nil {
			return fmt.Errorf("write interview %s: %w", s.ID, err)
		}
	}
	return buffered.Flush()
}

// WriteObjects writes a table that is there already as JSON lines: one object a row, by
// its headings, without what is blank.
func WriteObjects(w io.Writer, heads []string, rows iter.Seq[[]string]) error {
	buffered := bufio.NewWriter(w)
	enc := json.NewEncoder(buffered)
	enc.SetEscapeHTML(false)
	for row := range rows {
		object := map[string]string{}
		for i, cell := range row {
			if cell != "" {
				object[heads[i]] = cell
			}
		}
		if err := enc.Encode(object); err != nil {
			return fmt.Errorf("write record %s: %w", row[0], err)
		}
	}
	return buffered.Flush()
}

func lineOf(s *survey.Submission, contacts bool) *line {
	l := &line{
		Business: s.Business, Changed: s.ChangedAt.UTC(), Conflicts: []string{},
		ID: s.ID, Interviewer: s.Interviewer, Language: s.Language, Notes: map[string]string{},
		Questionnaire: questionnaire{s.Form.Hash, s.Form.ID, s.Form.Version},
		Started:       s.StartedAt.UTC(), State: export.StateWord(s),
		Values: make(map[string]answer, len(s.Answers)),
	}
	noted := map[string][]survey.Noted{}
	for _, r := range export.Remarks(s, contacts) {
		noted[r.Path] = append(noted[r.Path], r.Noted)
	}
	for path, remarks := range noted {
		l.Notes[path] = survey.Together(remarks)
	}
	for i := range s.Answers {
		a := &s.Answers[i]
		if !export.Exported(a.Element, contacts) {
			continue
		}
		if a.Answer.Status == value.Conflict {
			l.Conflicts = append(l.Conflicts, a.Path)
		}
		if a.Answer.Status == value.NotRelevant {
			continue
		}
		l.Values[a.Path] = answer{a.Answer.Status, a.Answer.Text}
	}
	return l
}
