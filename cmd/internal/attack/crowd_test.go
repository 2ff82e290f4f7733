package attack_test

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"flag"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
)

// crowd is how many rows a file has that is meant to keep somebody busy.
var crowd = flag.Int("crowd", 16_000, "rows of a file that is meant to keep a merge busy")

// numbered is a UUID of the seventh version with a number in it.
func numbered(begin byte, n int) (id uuid.UUID) {
	id = uuid.UUID{begin, 0x8f, 0, 0, 0, 0, 0x70, 0, 0x80}
	binary.BigEndian.PutUint32(id[9:], uint32(n))
	return id
}

// crowds are the ways to keep a merge busy, with n rows each.
func (w *world) crowds(n int) map[string]func() []*forged {
	by := func(begin byte, i int) (*stranger, *forged) {
		s := &stranger{w: w, id: numbered(begin, i), last: 1}
		return s, w.introduction(s.id, facts(w.study, fmt.Sprint("C", i), "interviewer"))
	}
	begun := func() (*stranger, uuid.UUID, []*forged) {
		s, first := by(1, 0)
		id := numbered(2, 0)
		return s, id, []*forged{first, s.event("start", id, nil)}
	}
	each := func(rows []*forged, one func(i int) *forged) []*forged {
		for i := range n {
			rows = append(rows, one(i))
		}
		return rows
	}
	chain := func(step int64, broken bool) []*forged {
		s, id, rows := begun()
		made := make([]*forged, n)
		for i := range made { // the first made stands last, or first
			e := s.answer(id, "/town", "answered", fmt.Sprint(i))
			if e.seq = int64(i + 3); step < 0 {
				e.seq = int64(n + 3 - i)
			}
			if i > 0 {
				e.parents = made[i-1].rightID()
			} else if broken {
				e.parents = bytes.Repeat([]byte{7}, 32)
			}
			made[i] = e
		}
		return append(rows, made...)
	}
	return map[string]func() []*forged{
		"honest rows": func() []*forged {
			s, id, rows := begun()
			last := []byte(nil)
			return each(rows, func(i int) *forged {
				if i%100 == 0 {
					id = numbered(2, i)
					last = nil
					return s.event("start", id, nil)
				}
				e := s.answer(id, "/town", "answered", fmt.Sprint(i))
				e.parents = last
				last = e.rightID()
				return e
			})
		},
		"every second row rejected": func() []*forged {
			s, id, rows := begun()
			return each(rows, func(i int) *forged {
				return s.event("note", id, func(f *forged) {
					if i%2 == 0 {
						f.id = bytes.Repeat([]byte{byte(i), byte(i >> 8)}, 16)
					}
				})
			})
		},
		"every row of another questionnaire": func() []*forged {
			s, id, rows := begun()
			return each(rows, func(i int) *forged {
				return s.event("note", id, func(f *forged) {
					f.form = make([]byte, 32)
					binary.BigEndian.PutUint32(f.form, uint32(i+1))
				})
			})
		},
		"every row of another replica": func() []*forged {
			return each(nil, func(i int) *forged { _, first := by(3, i); return first })
		},
		"every row of another lead after the one before": func() []*forged {
			return each(nil, func(i int) *forged {
				said := facts(w.study, "C", "lead")
				if i > 0 {
					said["after"] = numbered(3, i-1).String()
				}
				return w.introduction(numbered(3, i), said)
			})
		},
		"every row of an unknown replica": func() []*forged {
			return each(nil, func(i int) *forged {
				s, _ := by(3, i)
				return s.answer(numbered(2, i), "/town", "answered", "x")
			})
		},
		"every row of another interview": func() []*forged {
			s, first := by(1, 0)
			return each([]*forged{first}, func(i int) *forged { return s.event("start", numbered(2, i), nil) })
		},
		"every row waits for the one before":  func() []*forged { return chain(1, true) },
		"every row waits for the one after":   func() []*forged { return chain(-1, true) },
		"every row supersedes the one before": func() []*forged { return chain(1, false) },
		"every row supersedes the one after":  func() []*forged { return chain(-1, false) },
		"every row another answer to a question": func() []*forged {
			s, id, rows := begun()
			return each(rows, func(i int) *forged { return s.answer(id, "/town", "answered", fmt.Sprint(i)) })
		},
		"one row supersedes all others": func() []*forged {
			s, id, rows := begun()
			var parents [][]byte
			rows = each(rows, func(i int) *forged {
				e := s.answer(id, "/town", "answered", fmt.Sprint(i))
				parents = append(parents, e.rightID())
				return e
			})
			return append(rows, s.answer(id, "/town", "answered", "all", parents...))
		},
		"every row of one number": func() []*forged {
			s, id, rows := begun()
			return each(rows, func(i int) *forged {
				e := s.answer(id, "/town", "answered", fmt.Sprint(i))
				e.seq = 3
				return e
			})
		},
		"every row a fork": func() []*forged {
			s, id, rows := begun()
			return each(rows, func(i int) *forged {
				e := s.answer(id, "/town", "answered", fmt.Sprint(i))
				e.seq = int64(i/2 + 3)
				return e
			})
		},
		"a gap before every row": func() []*forged {
			s, id, rows := begun()
			return each(rows, func(i int) *forged {
				e := s.answer(id, "/town", "answered", fmt.Sprint(i))
				e.seq = int64(2*i + 4)
				return e
			})
		},
		"every row erases": func() []*forged {
			s, first := by(1, 0)
			return each([]*forged{first}, func(i int) *forged {
				return s.event("erase", numbered(2, i), func(f *forged) { f.data, f.note = whole, "wiped" })
			})
		},
		"every row erases one interview": func() []*forged {
			s, first := by(1, 0)
			return each([]*forged{first}, func(i int) *forged {
				return s.event("erase", w.ofLead, func(f *forged) { f.data, f.note = fmt.Sprintf(`{"paths":["/p%d"]}`, i), "wiped" })
			})
		},
		"every row an instance of a repeat": func() []*forged {
			s, id, rows := begun()
			return each(rows, func(i int) *forged {
				return s.event("add", id, func(f *forged) { f.path = fmt.Sprintf("/person[k%d]", i) })
			})
		},
		"every row a note": func() []*forged {
			s, id, rows := begun()
			return each(rows, func(i int) *forged {
				return s.event("note", id, func(f *forged) { f.path, f.note = "/town", fmt.Sprint("note ", i) })
			})
		},
		"every row completes": func() []*forged {
			s, id, rows := begun()
			return each(rows, func(i int) *forged { return s.event("complete", id, nil) })
		},
		"every row a business": func() []*forged {
			s, id, rows := begun()
			return each(rows, func(i int) *forged {
				return s.event("business", id, func(f *forged) { f.value = fmt.Sprint("B", i) })
			})
		},
	}
}

// crowded is a file with these rows, and nothing else but what a file of the study has.
func (w *world) crowded(rows []*forged) string {
	w.t.Helper()
	path := w.copied(w.cd)
	db := w.db(path)
	slices.SortFunc(rows, func(a, b *forged) int {
		return cmp.Or(bytes.Compare(a.replica[:], b.replica[:]), cmp.Compare(a.seq, b.seq))
	})
	run(w.t, db, "BEGIN")
	for _, f := range rows {
		f.insert(w.t, db)
	}
	run(w.t, db, "COMMIT")
	check(w.t, db.Close())
	return path
}

// slow are those that once kept a merge for minutes.
var slow = []string{
	"every second row rejected", "every row waits for the one before", "every row waits for the one after",
}

// TestACrowdOfRowsKeepsAMergeNoLongerThanItIsLarge: four times the rows take about four times
// as long, whatever they are to each other. Sixteen times as long would be minutes soon.
func TestACrowdOfRowsKeepsAMergeNoLongerThanItIsLarge(t *testing.T) {
	w := newWorld(t)
	names := slow
	if *long {
		names = slices.Sorted(maps.Keys(w.crowds(1)))
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			w.t = t
			few, many := w.mergedIn(w.crowds(*crowd / 4)[name]()), w.mergedIn(w.crowds(*crowd)[name]())
			t.Logf("%d rows in %v, %d in %v", *crowd/4, few, *crowd, many)
			if many > 9*few+time.Second {
				t.Errorf("%d rows took %v, a quarter of them %v", *crowd, many, few)
			}
		})
	}
}

// mergedIn is how long such rows are merged, and come again in other bytes, and then
// another's file: into the lead's file and an interviewer's.
func (w *world) mergedIn(rows []*forged) time.Duration {
	w.t.Helper()
	path := w.crowded(rows)
	again := w.copied(path)
	db := w.db(again)
	run(w.t, db, "UPDATE here SET machine = 'other'")
	check(w.t, db.Close())
	begun := time.Now()
	for _, study := range []string{w.lead, w.ab} {
		for _, err := range w.union(w.copied(study), path, again, w.ab, w.cd) {
			check(w.t, err)
		}
	}
	return time.Since(begun)
}

// TestAReportOfManyFitsOnSomeScreens: of a list without end the first are told.
func TestAReportOfManyFitsOnSomeScreens(t *testing.T) {
	w := newWorld(t)
	for name, rows := range w.crowds(300) {
		path, study := w.crowded(rows()), w.copied(w.lead)
		for _, args := range [][]string{{"merge", path}, {"status"}, {"doctor"}, {"merge", "--undo"}} {
			out, code := w.try(study, args...)
			if lines := strings.Count(out, "\n"); lines > 120 || code != 0 && code != 3 {
				t.Errorf("%s: %s: exit %d, %d lines\n%.3000s", name, args[0], code, lines, out)
			}
		}
	}
}

// TestAConflictOfManyAnswersKeepsNobodyFromDecidingTheOthers: each answer has columns in the
// table, and is tried out beside all others.
func TestAConflictOfManyAnswersKeepsNobodyFromDecidingTheOthers(t *testing.T) {
	w := newWorld(t)
	path, study := w.crowded(w.crowds(600)["every row another answer to a question"]()), w.copied(w.lead)
	w.run(study, 3, "merge", path)
	table := filepath.Join(w.dir, "conflicts.xlsx")
	if out := w.run(study, 0, "conflicts", "export", "-o", table); !strings.Contains(out, "1") {
		t.Error(out)
	}
	if out := w.run(study, 3, "conflicts", "import", table); strings.Contains(out, "not read") {
		t.Error(out)
	}
}
