package paradata

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"feldbuch/export/data"
)

// WriteJSONL writes one object a line: for each interview its visits, its
// changes and its summary, at the end the interviewers. The key record says
// which: visit, change, interview or interviewer.
func WriteJSONL(w io.Writer, interviews iter.Seq2[Interview, error]) error {
	buffered := bufio.NewWriter(w)
	out := json.NewEncoder(buffered)
	out.SetEscapeHTML(false)
	team := &Team{}
	for iv, err := range interviews {
		if err != nil {
			return err
		}
		r := Of(iv)
		team.Add(&r.Summary)
		if err := r.encode(out); err != nil {
			return err
		}
	}
	for _, i := range team.Interviewers() {
		if err := out.Encode(line[Interviewer]{"interviewer", i}); err != nil {
			return err
		}
	}
	return buffered.Flush()
}

func (r *Record) encode(out *json.Encoder) error {
	for _, v := range r.Visits {
		if err := out.Encode(line[Visit]{"visit", v}); err != nil {
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

// WriteCSV writes the visits, one a row, as data.WriteCSV writes interviews.
func WriteCSV(w io.Writer, interviews iter.Seq2[Interview, error]) error {
	out, err := data.NewCSV(w)
	if err != nil {
		return err
	}
	if err := out.Write(visitColumns); err != nil {
		return err
	}
	for iv, err := range interviews {
		if err != nil {
			return err
		}
		for _, v := range Of(iv).Visits {
			if err := writeRow(out, v.cells()); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

func writeRow(out *csv.Writer, cells []any) error {
	row := make([]string, len(cells))
	for i, c := range cells {
		row[i] = fmt.Sprint(c)
		if text, ok := c.(string); ok {
			row[i] = data.Harmless(text)
		}
	}
	return out.Write(row)
}
