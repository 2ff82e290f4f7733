package attack_test

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"feldbuch/store"
)

// attempts are the events that somebody puts among honest ones, by what they try.
func (w *world) attempts() map[string]func() []*forged {
	all := map[string]func() []*forged{}
	n := uint16(0)
	// by makes a stranger with a reproducible id, who says who it is.
	by := func(said any) (*stranger, *forged) {
		n++
		s := &stranger{w: w, id: uuid.UUID{0x01, 0x89, byte(n), byte(n >> 8), 0, 0, 0x70, 0, 0x80}, last: 1}
		return s, w.introduction(s.id, said)
	}
	known := func() (*stranger, *forged) { return by(facts(w.study, "XY", "interviewer")) }
	begun := func(subject byte) (*stranger, uuid.UUID, []*forged) {
		s, first := known()
		id := uuid.UUID{0x01, 0x90, byte(n), byte(n >> 8), subject, 0, 0x70, 0, 0x80}
		return s, id, []*forged{first, s.event("start", id, nil)}
	}

	for name, said := range map[string]any{
		"a lead":                    facts(w.study, "PL", "lead"),
		"a king":                    facts(w.study, "XY", "king"),
		"nobody":                    facts(w.study, "", ""),
		"somebody with a long name": facts(w.study, strings.Repeat("n", 100000), "interviewer"),
		"a name of signs":           facts(w.study, "\u202eLP\u0007\u200b\t\n", "interviewer"),
		"of another study":          facts(uuid.UUID{9}, "XY", "interviewer"),
		"of no study":               map[string]string{"name": "XY", "role": "lead", "study": "x"},
		"a list":                    []string{"XY"},
		"a number":                  7,
		"numbers":                   map[string]any{"name": 1, "role": 2, "study": 3},
		"empty":                     map[string]string{},
		"after the lead":            map[string]string{"after": w.leadID.String(), "name": "PL", "role": "lead", "study": w.study.String()},
		"instead of the lead":       map[string]string{"name": "XY", "replica": w.leadID.String(), "role": "interviewer", "study": w.study.String()},
		"unknown facts":             map[string]string{"name": "XY", "role": "lead", "study": w.study.String(), "x": strings.Repeat("y", 5000)},
	} {
		all["introduces itself: "+name] = func() []*forged {
			s, first := by(said)
			return []*forged{first, s.event("start", uuid.UUID{3, byte(n), byte(n >> 8), 0, 0, 0, 0x70}, nil), s.answer(w.ofLead, "/town", "answered", "forged")}
		}
	}
	all["is not introduced"] = func() []*forged {
		s, _ := known()
		return []*forged{s.answer(w.ofLead, "/town", "answered", "forged")}
	}
	all["speaks before it is introduced"] = func() []*forged {
		s, first := known()
		first.seq = 2
		s.last = 0
		return []*forged{s.answer(w.ofLead, "/town", "answered", "forged"), first}
	}
	for name, replica := range map[string]uuid.UUID{"the lead": w.leadID, "an interviewer": w.abID} {
		last := map[uuid.UUID]int64{w.leadID: w.leadLast, w.abID: w.abLast}[replica]
		as := func(seq int64) *stranger { return &stranger{w: w, id: replica, last: seq - 1} }
		for what, seq := range map[string]int64{"again": 2, "next": last + 1, "later": last + 1000, "at the end of numbers": math.MaxInt64, "far": 1 << 53} {
			all["claims to be "+name+", "+what] = func() []*forged {
				return []*forged{as(seq).answer(w.ofLead, "/town", "answered", "forged by "+what)}
			}
		}
		all["demotes "+name] = func() []*forged {
			f := w.introduction(replica, facts(w.study, "demoted", "interviewer"))
			for i := 0; f.rightID()[0] != 0; i++ { // smaller than the honest one
				f.salt[0], f.salt[1] = byte(i), byte(i>>8)
			}
			return []*forged{f}
		}
		all["erases as "+name] = func() []*forged {
			return []*forged{as(last+1).event("erase", w.ofLead, func(f *forged) { f.data, f.note = whole, "wiped" })}
		}
	}

	for name, data := range map[string]string{
		"everything": whole, "nothing": "{}", "paths": `{"paths":["/town"]}`, "all paths": `{"paths":["",  "/"]}`, "a list": "[]", "no data": "",
		"unknown kinds": `{"kinds":["x"]}`, "numbers": `{"kinds":7}`, "no JSON": "{", "contact": `{"kinds":["contact"]}`,
		"the same thousand times": `{"paths":["/town"` + strings.Repeat(`,"/town"`, 999) + `]}`,
	} {
		for who, role := range map[string]string{"an interviewer": "interviewer", "a lead": "lead"} {
			for what, subject := range map[string]uuid.UUID{"the lead's interview": w.ofLead, "what is not there": {7, 7}} {
				all[fmt.Sprintf("erases %s: %s of %s", who, name, what)] = func() []*forged {
					s, first := by(facts(w.study, "XY", role))
					return []*forged{first, s.event("erase", subject, func(f *forged) { f.data, f.note = data, "wiped" })}
				}
			}
		}
	}
	all["erases the study"] = func() []*forged {
		s, first := by(facts(w.study, "XY", "lead"))
		return []*forged{first, s.event("erase", w.study, func(f *forged) { f.data, f.subjectKind, f.form = whole, "study", nil })}
	}
	all["erases a business"] = func() []*forged {
		s, first := by(facts(w.study, "XY", "lead"))
		return []*forged{first, s.event("erase", uuid.UUID{8}, func(f *forged) { f.data, f.subjectKind, f.form = whole, "business", nil })}
	}
	for _, kind := range []string{"erase", "answer", "start", "accept", "replica", "complete"} {
		all["looks like an upgrade: "+kind] = func() []*forged {
			n++
			s := &stranger{w: w, id: uuid.NewSHA1(w.study, []byte(kind)), last: 0}
			return []*forged{s.event(kind, w.ofLead, func(f *forged) {
				f.path, f.data = "/town", whole
				if kind == "answer" {
					f.status, f.value = "answered", "forged by nobody"
				}
			})}
		}
	}

	for name, change := range map[string]func(*forged){
		"an erased row":            func(f *forged) { f.erased = true },
		"an unknown encoding":      func(f *forged) { f.encoding = 3 },
		"encoding 0":               func(f *forged) { f.encoding = 0 },
		"a huge encoding":          func(f *forged) { f.encoding = 1 << 40 },
		"the old encoding":         func(f *forged) { f.encoding = 1 },
		"the old encoding, erased": func(f *forged) { f.encoding, f.erased = 1, true },
		"an unknown kind":          func(f *forged) { f.kind, f.status, f.value = "boom", "", "" },
		"no kind":                  func(f *forged) { f.kind, f.status, f.value = "", "", "" },
		"a kind of two words":      func(f *forged) { f.kind = "answer interview" },
		"a long kind":              func(f *forged) { f.kind = strings.Repeat("k", 100000) },
		"an unknown subject":       func(f *forged) { f.subjectKind = "person" },
		"a kind of another house":  func(f *forged) { f.kind, f.status, f.value = "visit", "", "" },
		"a study for a subject":    func(f *forged) { f.subjectKind = "study" },
		"number 0":                 func(f *forged) { f.seq = 0 },
		"a negative number":        func(f *forged) { f.seq = -5 },
		"the last number":          func(f *forged) { f.seq = math.MaxInt64 },
		"a far number":             func(f *forged) { f.seq = 1 << 52 },
		"the year 10000":           func(f *forged) { f.at = 253402300800000 },
		"the end of time":          func(f *forged) { f.at = math.MaxInt64 },
		"the year 9999":            func(f *forged) { f.at = 253402300799999 },
		"before 1970":              func(f *forged) { f.at = -1 },
		"negative elapsed":         func(f *forged) { f.elapsed = -1 },
		"endless elapsed":          func(f *forged) { f.elapsed = math.MaxInt64 },
		"elapsed a century":        func(f *forged) { f.elapsed = 3155760000000 },
		"no replica":               func(f *forged) { f.replica = uuid.Nil },
		"no subject":               func(f *forged) { f.subject = uuid.Nil },
		"no questionnaire":         func(f *forged) { f.form = nil },
		"an unknown questionnaire": func(f *forged) { f.form = bytes.Repeat([]byte{7}, 32) },
		"half a questionnaire":     func(f *forged) { f.form = f.form[:16] },
		"an unknown parent":        func(f *forged) { f.parents = bytes.Repeat([]byte{7}, 32) },
		"a parent twice":           func(f *forged) { f.parents = bytes.Repeat(w.heads[w.ofLead][0], 2) },
		"half a parent":            func(f *forged) { f.parents = []byte{1, 2, 3} },
		"a parent elsewhere":       func(f *forged) { f.parents = w.heads[w.ofAB][0] },
		"ten thousand parents": func(f *forged) {
			f.parents = make([]byte, 32*10000)
			for i := range 10000 {
				f.parents[i*32], f.parents[i*32+1] = byte(i>>8), byte(i)
			}
		},
		"parents beyond counting":   func(f *forged) { f.parents = make([]byte, 1<<24) },
		"parents that are the kind": func(f *forged) { f.parents, f.kind = nil, "answer" },
		"no body":                   func(f *forged) { f.plain, f.format = []byte{}, []byte{} },
		"an empty body":             func(f *forged) { f.plain = []byte{} },
		"a short body":              func(f *forged) { f.plain = f.body()[:9] },
		"a body with a tail":        func(f *forged) { f.plain = append(f.body(), 0) },
		"a body of a long number":   func(f *forged) { f.plain = append(append([]byte{}, f.salt[:]...), 0x80, 0x00, 0, 0, 0, 0, 0) },
		"a body of huge lengths": func(f *forged) {
			f.plain = append(append([]byte{}, f.salt[:]...), 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f)
		},
		"a sealed body":            func(f *forged) { f.format = []byte{1, 2, 3, 4} },
		"an unknown status":        func(f *forged) { f.status = "maybe" },
		"no status":                func(f *forged) { f.status = "" },
		"a status without answer":  func(f *forged) { f.kind = "pause" },
		"refused with a text":      func(f *forged) { f.status, f.value = "refused", "text" },
		"not relevant":             func(f *forged) { f.status, f.value = "not_relevant", "" },
		"a NUL":                    func(f *forged) { f.value = "a\x00b" },
		"no UTF-8":                 func(f *forged) { f.value = "\xff\xfe\xc3" },
		"control characters":       func(f *forged) { f.value = "\x01\x1b[2J\u202e\x7f\ufffe" },
		"a path of no UTF-8":       func(f *forged) { f.path = "/\xff" },
		"a formula":                func(f *forged) { f.value = "=HYPERLINK(1)" },
		"a megabyte":               func(f *forged) { f.value = strings.Repeat("m", 1<<20) },
		"no path":                  func(f *forged) { f.path = "" },
		"an unknown path":          func(f *forged) { f.path = "/nowhere" },
		"a path of slashes":        func(f *forged) { f.path = "////" },
		"a deep path":              func(f *forged) { f.path = strings.Repeat("/person", 50000) },
		"a far instance":           func(f *forged) { f.path = "/person[999999999]/job" },
		"a negative instance":      func(f *forged) { f.path = "/person[-1]/job" },
		"an instance without end":  func(f *forged) { f.path = "/person[/job" },
		"the group for a question": func(f *forged) { f.path = "/person" },
		"words for a number":       func(f *forged) { f.path, f.value = "/staff", "many" },
		"a huge number":            func(f *forged) { f.path, f.value = "/staff", strings.Repeat("9", 5000) },
		"no such choice":           func(f *forged) { f.path, f.value = "/train", "perhaps" },
		"no date":                  func(f *forged) { f.path, f.value = "/person[x]/since", "0000-99-99" },
		"contact as an answer":     func(f *forged) { f.path = "/pii_name" },
		"contact elsewhere":        func(f *forged) { f.subjectKind = "contact" },
		"special":                  func(f *forged) { f.subjectKind = "special" },
		"data that is a list":      func(f *forged) { f.data = "[1]" },
		"data in disorder":         func(f *forged) { f.data = `{"b":1,"a":2}` },
		"data with blanks":         func(f *forged) { f.data = `{"a": 1}` },
		"data twice":               func(f *forged) { f.data = `{"a":1,"a":2}` },
		"data without end":         func(f *forged) { f.data = "{" },
		"deep data":                func(f *forged) { f.data = `{"a":` + strings.Repeat("[", 100000) + strings.Repeat("]", 100000) + "}" },
		"large data":               func(f *forged) { f.data = `{"a":"` + strings.Repeat("d", 1<<21) + `"}` },
		"a number of data":         func(f *forged) { f.data = `{"a":1e999}` },
		"a language":               func(f *forged) { f.kind, f.path, f.status, f.value = "language", "", "", "\x1b[31mxx" },
		"a long business":          func(f *forged) { f.kind, f.path, f.status, f.value = "business", "", "", strings.Repeat("B", 40000) },
		"a business of signs":      func(f *forged) { f.kind, f.path, f.status, f.value = "business", "", "", "\u202e\x1b[2J\n\xff" },
		"an interviewer":           func(f *forged) { f.kind, f.path, f.status, f.value = "interviewer", "", "", "\x00" },
		"a new instance":           func(f *forged) { f.kind, f.path, f.status, f.value = "add", "/person[k]", "", "" },
		"an instance of nothing":   func(f *forged) { f.kind, f.path, f.status, f.value = "add", "/town[k]", "", "" },
		"a removal":                func(f *forged) { f.kind, f.path, f.status, f.value = "remove", "/person[1]", "", "" },
		"a completion":             func(f *forged) { f.kind, f.path, f.status, f.value = "complete", "", "", "" },
		"a false completion":       func(f *forged) { f.kind, f.path, f.status, f.value, f.data = "complete", "", "", "", `{"last":7}` },
		"a completion of nonsense": func(f *forged) {
			f.kind, f.path, f.status, f.value, f.data = "complete", "", "", "", `{"replicas":[{"ids":3}]}`
		},
		"an upgrade to nothing":  func(f *forged) { f.kind, f.path, f.status, f.value, f.form = "upgrade", "", "", "", nil },
		"an upgrade":             func(f *forged) { f.kind, f.path, f.status, f.value = "upgrade", "", "", "" },
		"a discard":              func(f *forged) { f.kind, f.path, f.status, f.value, f.note = "discard", "", "", "", "\x1b[2J" },
		"a giving up":            func(f *forged) { f.kind, f.path, f.status, f.value = "giveup", "", "", "" },
		"a link":                 func(f *forged) { f.kind, f.path, f.status, f.value, f.data = "link", "", "", "", `{"x":[]}` },
		"a consent":              func(f *forged) { f.kind, f.path, f.status, f.value = "consent", "", "", "no" },
		"a second start":         func(f *forged) { f.kind, f.path, f.status, f.value = "start", "", "", "" },
		"a start without a form": func(f *forged) { f.kind, f.path, f.status, f.value, f.form = "start", "", "", "", nil },
		"a resolution":           func(f *forged) { f.kind = "resolve" },
		"a calculation":          func(f *forged) { f.kind = "compute" },
		"a place":                func(f *forged) { f.kind, f.path, f.status, f.value = "move", "/person[zz]/job", "", "" },
		"a note":                 func(f *forged) { f.kind, f.status, f.value, f.note = "note", "", "", strings.Repeat("\u202e", 9000) },
	} {
		all["in an interview of its own: "+name] = func() []*forged {
			s, id, rows := begun(1)
			return append(rows, s.answer(id, "/town", "answered", "mine"), s.event("answer", id, func(f *forged) {
				f.path, f.status, f.value = "/town", "answered", "forged"
				change(f)
			}))
		}
		all["in an interview of the lead: "+name] = func() []*forged {
			s, first := known()
			return []*forged{first, s.event("answer", w.ofLead, func(f *forged) {
				f.path, f.status, f.value = "/staff", "answered", "77"
				change(f)
			})}
		}
	}

	all["an interview without a start"] = func() []*forged {
		s, first := known()
		return []*forged{first, s.answer(uuid.UUID{5, byte(n), byte(n >> 8)}, "/town", "answered", "x"), s.event("complete", uuid.UUID{5, byte(n), byte(n >> 8)}, nil)}
	}
	all["a start without a form and nothing else"] = func() []*forged {
		s, first := known()
		return []*forged{first, s.event("start", uuid.UUID{6, byte(n), byte(n >> 8)}, func(f *forged) { f.form = nil })}
	}
	all["takes the place of everything"] = func() []*forged {
		s, first := known()
		return []*forged{first, s.answer(w.ofLead, "/town", "answered", "", w.heads[w.ofLead]...)}
	}
	all["a circle of erased parents"] = func() []*forged {
		s, id, rows := begun(2)
		a, b := bytes.Repeat([]byte{0xaa}, 32), bytes.Repeat([]byte{0xbb}, 32)
		for _, e := range [][2][]byte{{a, b}, {b, a}} {
			rows = append(rows, s.event("answer", id, func(f *forged) { f.encoding, f.erased, f.id, f.parents = 1, true, e[0], e[1] }))
		}
		return append(rows, s.event("answer", id, func(f *forged) {
			f.encoding, f.erased, f.id = 1, true, bytes.Repeat([]byte{0xcc}, 32)
			f.parents = f.id
		}))
	}
	for _, encoding := range []int64{1, 2} {
		all[fmt.Sprint("takes the keys of honest events with empty rows of encoding ", encoding)] = func() []*forged {
			var rows []*forged
			for _, key := range w.keys(w.ab) {
				rows = append(rows, &forged{
					replica: w.abID, seq: key.seq, id: key.id, encoding: encoding, at: w.at, kind: "pause", subjectKind: "interview",
					subject: w.ofLead, form: w.form, erased: true,
				})
			}
			return rows
		}
	}
	return all
}

const whole = `{"kinds":["contact","interview","special"]}`

type key struct {
	seq int64
	id  []byte
}

// keys are the places of an interviewer's events.
func (w *world) keys(path string) (all []key) {
	w.t.Helper()
	db := w.db(path)
	defer db.Close()
	rows, err := db.Query("SELECT seq, id FROM event WHERE replica = ?", w.abID[:])
	check(w.t, err)
	defer rows.Close()
	for rows.Next() {
		var k key
		check(w.t, rows.Scan(&k.seq, &k.id))
		all = append(all, k)
	}
	check(w.t, rows.Err())
	return all
}

// hostile is a file like an honest one, with the rows among its own. It was made on a
// copy of CD's file, or where that has these rows already, instead of them.
func (w *world) hostile(rows []*forged) string {
	w.t.Helper()
	path := w.copied(w.cd)
	db := w.db(path)
	for _, f := range rows {
		f.insert(w.t, db)
	}
	check(w.t, db.Close())
	return path
}

// harmful are those that once did harm.
var harmful = []string{
	"demotes the lead", "claims to be the lead, later", "claims to be the lead, far", "claims to be the lead, at the end of numbers",
	"looks like an upgrade: answer", "takes the keys of honest events with empty rows of encoding 1",
	"erases a lead: everything of what is not there", "erases an interviewer: everything of what is not there",
	"in an interview of its own: a start without a form", "in an interview of its own: an upgrade to nothing",
	"in an interview of its own: a business of signs", "in an interview of its own: a false completion",
}

func TestForgedEventsHarmNobody(t *testing.T) {
	w := newWorld(t)
	attempts := w.attempts()
	names := slices.Sorted(maps.Keys(attempts))
	if !*long {
		names = slices.DeleteFunc(names, func(name string) bool { return len(name)%4 != 0 && !slices.Contains(harmful, name) })
	}
	files := map[string]string{}
	for _, name := range names {
		files[name] = w.hostile(attempts[name]())
	}
	clean := w.copied(w.lead)
	w.union(clean, w.honest...)
	want := w.survey(clean)

	if *long {
		for _, name := range names {
			study := w.copied(w.lead)
			w.mergeHostile(study, files[name])
			w.everyCommand(study)
			w.union(study, w.honest...)
			w.everyCommand(study)
			w.keepsHonest(study, want)
			if t.Failed() {
				t.Fatalf("after: %s", name)
			}
		}
	}
	spoiled := w.copied(w.lead)
	all := slices.Collect(maps.Values(files))
	slices.Sort(all)
	for some := range slices.Chunk(all, 40) {
		w.mergeHostile(spoiled, some...)
	}
	w.everyCommand(spoiled)
	w.union(spoiled, w.honest...)
	w.everyCommand(spoiled)
	w.keepsHonest(spoiled, want)
	w.leadGoesOn(spoiled)
	t.Logf("%d forged files", len(names))

	// Whatever the order, the files end the same.
	order := []string{w.ab, w.cd}
	for _, name := range names {
		order = append(order, files[name])
	}
	forward, backward := w.copied(w.lead), w.copied(w.lead)
	w.union(forward, order...)
	slices.Reverse(order)
	w.union(backward, order...)
	w.union(forward, order...)
	w.union(backward, order...)
	w.sameDump(forward, backward)
}

// leadGoesOn: the file is the lead's as before, and what is written in it is sound.
func (w *world) leadGoesOn(study string) {
	w.t.Helper()
	f, err := store.Open(ctx, study, store.Options{})
	check(w.t, err)
	if own := f.Replica(); own.ID != w.leadID.String() || own.Role != store.Lead || own.Name != "PL" {
		w.t.Errorf("the lead is %+v", own)
	}
	_, id, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: hex.EncodeToString(w.form), Business: "after"})
	check(w.t, err)
	for e, err := range f.Events(ctx, id) {
		check(w.t, err)
		if e.Seq > w.leadLast+1000 {
			w.t.Errorf("the lead's next number is %d", e.Seq)
		}
	}
	for e, err := range f.Events(ctx, w.ofLead.String()) {
		check(w.t, err)
		if e.Answer.Text == "forged by nobody" {
			w.t.Error("an answer of nobody counts")
		}
	}
	check(w.t, f.Close())
	w.everyCommand(study)
}

// mergeHostile merges files that may be refused, and whose rows may be, but no more.
func (w *world) mergeHostile(study string, files ...string) {
	w.t.Helper()
	out, code := w.try(study, append([]string{"merge"}, files...)...)
	for _, path := range files {
		out = strings.ReplaceAll(out, path+": not merged. "+filepath.Base(path)+" is incomplete or damaged", "")
	}
	if code != 0 && code != 3 || alarms.MatchString(out) {
		w.t.Errorf("exit %d\n%.1000s", code, out)
	}
}

func (w *world) sameDump(a, b string) {
	w.t.Helper()
	one, two := strings.Split(w.dump(a), "\n"), strings.Split(w.dump(b), "\n")
	different := 0
	for _, line := range one {
		if !slices.Contains(two, line) {
			if different++; different < 6 {
				w.t.Errorf("only in %s: %.300s", filepath.Base(filepath.Dir(a)), line)
			}
		}
	}
	for _, line := range two {
		if !slices.Contains(one, line) {
			if different++; different < 12 {
				w.t.Errorf("only in the other: %.300s", line)
			}
		}
	}
}

// survey is what the honest events of a file are: by key, and whether they count.
func (w *world) survey(path string) map[string]string {
	w.t.Helper()
	db := w.db(path)
	defer db.Close()
	rows, err := db.Query(`SELECT hex(replica) || '/' || seq || '/' || hex(id),
		kind || hex(subject) || hex(parents) || hex(body) || (id IN (SELECT id FROM waiting)) FROM event`)
	check(w.t, err)
	defer rows.Close()
	all := map[string]string{}
	for rows.Next() {
		var k, v string
		check(w.t, rows.Scan(&k, &v))
		all[k] = v
	}
	check(w.t, rows.Err())
	return all
}

// keepsHonest: every honest event is there as it was written, and counts.
func (w *world) keepsHonest(path string, want map[string]string) {
	w.t.Helper()
	got := w.survey(path)
	lost := 0
	for k, v := range want {
		if got[k] != v {
			if lost++; lost < 4 {
				w.t.Errorf("honest event %.60s is %.200q, was %.200q", k, got[k], v)
			}
		}
	}
	if lost > 0 {
		w.t.Errorf("%d of %d honest events are not as they were", lost, len(want))
	}
}
