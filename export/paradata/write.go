package paradata

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"feldbuch/export/data"
)

// writeRows writes each interview as it comes, and gives the team of them all.
func writeRows(interviews iter.Seq2[Interview, error], write func(*Record) error) (*Team, error) {
	team := &Team{}
	for iv, err := range interviews {
		if err != nil {
			return nil, err
		}
		r := Of(iv)
		team.Add(&r.Summary)
		if err := write(r); err != nil {
			return nil, err
		}
	}
	return team, nil
}

// WriteJSONL writes one object a line: for each interview its stays, its
// changes and its summary, at the end the interviewers. The key record says
// which: stay, change, interview or interviewer.
func WriteJSONL(w io.Writer, interviews iter.Seq2[Interview, error]) error {
	buffered := bufio.NewWriter(w)
	out := json.NewEncoder(buffered)
	out.SetEscapeHTML(false)
	team, err := writeRows(interviews, func(r *Record) error { return r.encode(out) })
	if err != nil {
		return err
	}
	for _, i := range team.Interviewers() {
		if err := out.Encode(line[Interviewer]{"interviewer", i}); err != nil {
			return err
		}
	}
	return buffered.Flush()
}

func (r *Record) encode(out *json.Encoder) error {
	for _, s := range r.Stays {
		if err := out.Encode(line[Stay]{"stay", s}); err != nil {
			return err
		}
	}
	for _, c := range r.Changes {
		if err := out.Encode(line[Change]{"change", c}); err != nil {
			return err
		}
	}
	return out.Encode(line[Summary]{"interview", r.Summary})
}

// line is an object with the kind of record in front.
type line[T any] struct {
	record string
	of     T
}

// MarshalJSON puts the kind among the record's own keys.
func (l line[T]) MarshalJSON() ([]byte, error) {
	b, err := json.Marshal(l.of)
	if err != nil {
		return nil, err
	}
	return append([]byte(`{"record":"`+l.record+`",`), b[1:]...), nil
}

// WriteCSV writes the stays, one a row, as data.WriteCSV writes interviews.
func WriteCSV(w io.Writer, interviews iter.Seq2[Interview, error]) error {
	out, err := data.NewCSV(w)
	if err != nil {
		return err
	}
	if err := out.Write(stayColumns); err != nil {
		return err
	}
	if _, err := writeRows(interviews, func(r *Record) error { return r.writeStays(out) }); err != nil {
		return err
	}
	return out.Flush()
}

func (r *Record) writeStays(out *data.CSV) error {
	for i := range r.Stays {
		var row []string
		for _, c := range r.Stays[i].cells() {
			if text, ok := c.(string); ok {
				c = data.Harmless(text)
			}
			row = append(row, fmt.Sprint(c))
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	return nil
}
