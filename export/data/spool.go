package data

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"feldbuch/export"
)

// spool keeps rows in a temporary file, readable by its owner only, until it is
// known which columns the repeats need. A row is the interview's own cells, its
// remarks, then for each instance its block's number and its cells.
type spool struct {
	layout *export.Layout
	file   *os.File
	rows   *csv.Writer
	blocks []block
	index  map[string]int
}

// block is the columns of one instance: the second person, say.
type block struct {
	table   int
	numbers []int
}

func newSpool(l *export.Layout, scratch string) (*spool, error) {
	f, err := os.CreateTemp(scratch, "feldbuch-*.part")
	if err != nil {
		return nil, fmt.Errorf("make room for the interviews: %w", err)
	}
	return &spool{layout: l, file: f, rows: csv.NewWriter(f), index: map[string]int{}}, nil
}

func (s *spool) discard() {
	_ = s.file.Close()
	_ = os.Remove(s.file.Name())
}

func (s *spool) add(row []string, r *export.Record, remarks string) error {
	row = append(appendCells(row, r.Rows(0)[0]), remarks)
	for t := range s.layout.Tables[1:] {
		for _, instance := range r.Rows(t + 1) {
			row = append(row, strconv.Itoa(s.block(t+1, instance.Numbers)))
			row = appendCells(row, instance)
		}
	}
	return s.rows.Write(row)
}

func appendCells(to []string, r export.Row) []string {
	for _, c := range r.Cells {
		to = append(to, Harmless(c.Code()))
	}
	return to
}

func (s *spool) block(table int, numbers []int) int {
	key := strconv.Itoa(table) + suffix(numbers)
	at, ok := s.index[key]
	if !ok {
		at = len(s.blocks)
		s.index[key] = at
		s.blocks = append(s.blocks, block{table, slices.Clone(numbers)})
	}
	return at
}

func suffix(numbers []int) string {
	var b strings.Builder
	for _, n := range numbers {
		b.WriteByte('_')
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

// inOrder are the numbers of the blocks as their columns stand: by repeat, then
// by instance.
func (s *spool) inOrder() []int {
	order := make([]int, len(s.blocks))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(s.blocks[a].table, s.blocks[b].table), slices.Compare(s.blocks[a].numbers, s.blocks[b].numbers))
	})
	return order
}

// heads are the headings of all columns, each different from the others.
func (s *spool) heads() []string {
	main := s.layout.Tables[0]
	heads := slices.Clone(main.Lead)
	for _, c := range main.Columns {
		heads = append(heads, c.Name)
	}
	taken := map[string]bool{}
	for _, h := range heads {
		taken[h] = true
	}
	add := func(h string) {
		for taken[h] {
			h += "~"
		}
		taken[h] = true
		heads = append(heads, h)
	}
	for _, b := range s.inOrder() {
		for _, c := range s.layout.Tables[s.blocks[b].table].Columns {
			add(c.Name + suffix(s.blocks[b].numbers))
		}
	}
	add("notes")
	return heads
}

// each gives every row with its cells in the places heads names.
func (s *spool) each(write func([]string) error) error {
	s.rows.Flush()
	if err := s.rows.Error(); err != nil {
		return err
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	in := csv.NewReader(bufio.NewReader(s.file))
	in.FieldsPerRecord, in.ReuseRecord = -1, true
	own := len(s.layout.Tables[0].Lead) + len(s.layout.Tables[0].Columns)
	starts, width := s.places(own)
	row := make([]string, width)
	for {
		stored, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		clear(row)
		copy(row, stored[:own])
		row[width-1] = stored[own]
		for rest := stored[own+1:]; len(rest) > 0; {
			b, err := strconv.Atoi(rest[0])
			if err != nil {
				return err
			}
			n := len(s.layout.Tables[s.blocks[b].table].Columns)
			copy(row[starts[b]:], rest[1:1+n])
			rest = rest[1+n:]
		}
		if err := write(row); err != nil {
			return err
		}
	}
}

// places is where each block's columns begin, and how wide a row is.
func (s *spool) places(own int) (starts []int, width int) {
	starts, width = make([]int, len(s.blocks)), own
	for _, b := range s.inOrder() {
		starts[b] = width
		width += len(s.layout.Tables[s.blocks[b].table].Columns)
	}
	return starts, width + 1 // the remarks
}
