package paradata

// The columns of the tables, by the names they have in JSON.
var (
	stayColumns = []string{
		"interview", "business", "interviewer", "section", "question", "stay", "reached", "left", "start", "seconds",
		"status", "changes", "confirmations", "notes", "languages", "pauses",
	}
	changeColumns    = []string{"interview", "business", "interviewer", "section", "question", "stay", "at", "old", "new"}
	interviewColumns = []string{
		"interview", "business", "interviewer", "completed", "seconds", "questions", "answered", "dont_know", "refused", "missing", "conflict",
		"stays", "back", "jumps", "changes", "confirmations", "notes", "languages", "pauses",
	}
	sectionColumns     = []string{"interview", "business", "interviewer", "section", "seconds"}
	interviewerColumns = []string{
		"interviewer", "interviews", "completed", "median_seconds", "seconds_per_question", "dont_know_rate", "refused_rate",
		"changes", "back", "confirmations", "pauses",
	}
)

// Columns are the names of all columns, in the order they first occur.
func Columns() []string {
	var all []string
	seen := map[string]bool{}
	for _, columns := range [][]string{stayColumns, changeColumns, interviewColumns, sectionColumns, interviewerColumns} {
		for _, c := range columns {
			if !seen[c] {
				seen[c] = true
				all = append(all, c)
			}
		}
	}
	return all
}

func (s *Stay) cells() []any {
	return []any{
		s.Interview, s.Business, s.Interviewer, s.Section, s.Question, s.Number, s.Reached, s.Left, s.Begins, s.Seconds,
		s.Status, s.Changes, s.Confirmations, s.Notes, s.Languages, s.Pauses,
	}
}

func (c *Change) cells() []any {
	return []any{c.Interview, c.Business, c.Interviewer, c.Section, c.Question, c.Stay, c.At, c.Old, c.New}
}

func (s *Summary) cells() []any {
	completed := 0
	if s.Completed {
		completed = 1
	}
	return []any{
		s.Interview, s.Business, s.Interviewer, completed, s.Seconds, s.Questions, s.Answered, s.DontKnow, s.Refused, s.Missing, s.Conflict,
		s.Stays, s.Back, s.Jumps, s.Changes, s.Confirmations, s.Notes, s.Languages, s.Pauses,
	}
}

func (s *Summary) section(i int) []any {
	return []any{s.Interview, s.Business, s.Interviewer, s.Sections[i].Name, s.Sections[i].Seconds}
}

func (i *Interviewer) cells() []any {
	return []any{
		i.Name, i.Interviews, i.Completed, i.MedianSeconds, i.SecondsPerQuestion, i.DontKnowRate, i.RefusedRate,
		i.Changes, i.Back, i.Confirmations, i.Pauses,
	}
}
