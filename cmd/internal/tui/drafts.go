package tui

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/survey"
)

// Drafts keep what is typed and not confirmed beyond the life of the program,
// by stable path.
type Drafts interface {
	Drafts() (map[string]string, error)
	// KeepDrafts replaces what is kept on these paths; "" drops it. An answer to a
	// path has dropped it already.
	KeepDrafts(map[string]string) error
}

// drafts are the half-given answers of an interview.
type drafts struct {
	disk    Drafts                 // nil: they last as long as the program
	open    map[string]field.Draft // by Node.Key
	kept    map[string]string      // what the disk has of them
	written time.Time
	failed  bool // the last time
}

func openDrafts(disk Drafts) (drafts, error) {
	d := drafts{disk: disk, open: map[string]field.Draft{}, kept: map[string]string{}}
	if disk == nil {
		return d, nil
	}
	var err error
	if d.kept, err = disk.Drafts(); err != nil {
		return d, fmt.Errorf("read drafts: %w", err)
	}
	for path, content := range d.kept {
		var s storedDraft
		if json.Unmarshal([]byte(content), &s) == nil { // else a later version's, which is no loss here
			d.open[path] = field.Draft{Text: s.Text, Codes: s.Codes, Begun: true}
		}
	}
	return d, nil
}

// storedDraft is a draft as it is kept.
type storedDraft struct {
	Text  string   `json:"text,omitempty"`
	Codes []string `json:"codes,omitempty"`
}

// of is the draft of a question. Where another one was asked before, a search is
// not: the item it has found would count as chosen on the way past.
func (d *drafts) of(n, before *survey.Node) (field.Draft, bool) {
	o, ok := d.open[n.Key()]
	if n != before {
		o.Query, o.At = "", ""
		ok = o.Begun
	}
	return o, ok
}

// settle forgets the draft of a question that was answered.
func (d *drafts) settle(path string) {
	delete(d.open, path)
	if _, kept := d.kept[path]; kept {
		d.kept[path] = "" // dropped with the answer, unless that was the one there was
	}
}

// forget drops the drafts of an entry of a repeat that was removed.
func (d *drafts) forget(entry *survey.Node) {
	for path := range d.open {
		if strings.HasPrefix(path, entry.Key()+"/") {
			d.settle(path)
		}
	}
}

// keep brings the disk up to what is open.
func (d *drafts) keep() error {
	if d.disk == nil {
		return nil
	}
	want := map[string]string{}
	for path, o := range d.open {
		if !o.Begun {
			continue
		}
		content, err := json.Marshal(storedDraft{o.Text, o.Codes})
		if err != nil {
			return fmt.Errorf("write a draft down: %w", err)
		}
		want[path] = string(content)
	}
	changed := map[string]string{}
	for path, content := range want {
		if d.kept[path] != content {
			changed[path] = content
		}
	}
	for path := range d.kept {
		if want[path] == "" {
			changed[path] = ""
		}
	}
	if len(changed) == 0 {
		return nil
	}
	if err := d.disk.KeepDrafts(changed); err != nil {
		return err
	}
	d.kept = want
	return nil
}

// keepDrafts writes down what is on the screen and not confirmed, too.
func (m *model) keepDrafts() error {
	if p, ok := m.page.(interface{ keepDraft(*model) }); ok {
		p.keepDraft(m)
	}
	m.drafts.written = m.now()
	return m.drafts.keep()
}

// keepDraftsNow and then: when the typing rests, because a slow disk must not be
// felt under the fingers, but at least every few seconds. What fails is tried
// again; that an answer cannot be saved is said when there is one.
func (m *model) keepDraftsNow() {
	const rest, most = 700 * time.Millisecond, 5 * time.Second
	now := m.now()
	late := now.Sub(m.drafts.written) >= most
	if late || !m.drafts.failed && m.decoder.Rested(now, rest) {
		m.patience.notNow(func() { m.drafts.failed = m.keepDrafts() != nil })
	}
}

// begun reports whether something else is typed into a question than the answer
// it has.
func (m *model) begun(n *survey.Node) bool { return m.drafts.open[n.Key()].Begun }
