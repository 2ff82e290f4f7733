package workspace

import (
	"context"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Comparison is what several interviews say, question by question.
type Comparison struct {
	Interviews []*survey.Interview // nil where one cannot be replayed
	Known      []Compared          // what their businesses are known by
	Differing  []Compared          // what else was answered differently
	// Both is how many questions at least two of them answered, Alone how many only this one.
	Both  int
	Alone []int
}

// Compared is a question in each of the interviews, nil where it has no answer.
type Compared []*survey.Node

// CompareInterviews finds how they differ.
func (s *Study) CompareInterviews(ctx context.Context, all []store.Interview) (*Comparison, error) {
	c := &Comparison{Interviews: make([]*survey.Interview, len(all)), Alone: make([]int, len(all))}
	at := map[string]Compared{}
	var order []string
	for k, i := range all {
		state, err := s.StateThatCounts(ctx, i.ID)
		if err != nil {
			return nil, err
		}
		iv, err := s.Replay(ctx, state)
		if err != nil {
			continue // it can be decided all the same
		}
		c.Interviews[k] = iv
		for n := range iv.Nodes() {
			if path := n.Path(); said(n) && n.Key() != iv.BusinessPath() {
				if at[path] == nil {
					at[path], order = make(Compared, len(all)), append(order, path)
				}
				at[path][k] = n
			}
		}
	}
	for _, path := range order {
		c.sort(at[path])
	}
	return c, nil
}

// said reports whether a question was asked, and answered in one way or another.
func said(n *survey.Node) bool {
	e := n.Element()
	return e.Kind == survey.Question && e.Asks() && n.Relevant() && n.Answer().Status != value.Missing
}

// sort puts a question where it belongs.
func (c *Comparison) sort(q Compared) {
	var answered []int
	differ := false
	for i, n := range q {
		if n != nil {
			answered = append(answered, i)
			differ = differ || n.Answer() != q[answered[0]].Answer()
		}
	}
	if len(answered) == 1 {
		c.Alone[answered[0]]++
	} else {
		c.Both++
	}
	switch {
	case q[answered[0]].Element().Identifies != "":
		c.Known = append(c.Known, q)
	case differ:
		c.Differing = append(c.Differing, q)
	}
}
