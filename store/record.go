package store

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// NewInterview is what an interview starts with.
type NewInterview struct {
	// ID is a UUID; "" for a new UUIDv7.
	ID            string
	Questionnaire string // hash of a version in the file
	Business      string
	Interviewer   string
	Language      string // of the questionnaire, "" for its default
}

// Recorder keeps the events of one interview. It implements survey.Recorder.
type Recorder struct {
	file    *File
	batch   *Batch // nil: every event is a transaction of its own
	subject uuid.UUID
	form    Hash
	known   *history // nil: to be read
	at      time.Time
}

// NewInterview starts an interview and gives its id. It is open here, and
// nowhere else, until the file is closed.
func (f *File) NewInterview(ctx context.Context, n NewInterview) (*Recorder, string, error) {
	var r *Recorder
	err := f.write(ctx, "start interview", func(t *tx) (err error) {
		if r, err = t.start(n, f.clock()); err != nil {
			return err
		}
		return t.put(r.subject, r.known)
	})
	if err == nil {
		err = f.lockInterview(ctx, r.subject)
	}
	if err != nil {
		return nil, "", err
	}
	return r, r.ID(), nil
}

// Resume continues an interview, which is open here, and nowhere else, until
// the file is closed. The error is ErrNoInterview if the file has none of this
// id, ErrInUse if another window has it open. What is read of the interview
// afterwards changes no more by others answering it.
func (f *File) Resume(ctx context.Context, id string) (*Recorder, error) {
	subject, err := interviewID(id)
	if err != nil {
		return nil, err
	}
	if err := f.lockInterview(ctx, subject); err != nil {
		return nil, err
	}
	r := &Recorder{file: f, subject: subject}
	if err := f.write(ctx, "resume interview", r.load); err != nil {
		return nil, err
	}
	return r, nil
}

// ID is the interview's UUID.
func (r *Recorder) ID() string { return r.subject.String() }

// Deeds are what was done here in the interview and can be taken back.
func (r *Recorder) Deeds() *survey.Deeds { return r.known.deeds(r.file.writer().id) }

// SetTime gives all later events this wall-clock time, for made-up and imported
// data; the zero time goes back to the clock.
func (r *Recorder) SetTime(at time.Time) { r.at = at }

// Record writes events, all or none. They are on disk when Record returns; on an
// error nothing was kept. In a Batch they are on disk when the batch is.
func (r *Recorder) Record(events ...survey.Event) error {
	if r.batch != nil {
		return r.batch.record(r, events)
	}
	err := r.file.write(context.Background(), "record event", func(t *tx) error {
		for _, e := range events {
			if err := r.append(t, e); err != nil {
				return err
			}
		}
		return t.put(r.subject, r.known)
	})
	if err != nil {
		r.known = nil // it may hold an event that was not kept
		return err
	}
	if slices.ContainsFunc(events, leavesOff) {
		// Now somebody may copy the file, and take the copy without its log. The event
		// is on disk whatever becomes of this.
		_ = r.file.Fold(context.Background())
	}
	return nil
}

// leavesOff reports whether the interview rests from an event on.
func leavesOff(e survey.Event) bool {
	return e.Kind == survey.EventPaused || e.Kind == survey.EventCompleted
}

func (r *Recorder) append(t *tx, e survey.Event) error {
	if err := r.load(t); err != nil {
		return err
	}
	return t.append(r.known, r.subject, r.form, r.now(), e)
}

// load makes sure that what the recorder knows is what the file holds.
func (r *Recorder) load(t *tx) (err error) {
	if r.known, err = t.current(r.known, r.subject); err != nil {
		return err
	}
	r.form = r.known.summary().form
	return nil
}

func (r *Recorder) now() time.Time {
	if r.at.IsZero() {
		return r.file.clock()
	}
	return r.at
}

// start writes the first events of a new interview.
func (t *tx) start(n NewInterview, at time.Time) (*Recorder, error) {
	subject, err := uuid.NewV7()
	if n.ID != "" {
		subject, err = uuid.Parse(n.ID)
	}
	if err != nil {
		return nil, fmt.Errorf("interview id: %w", err)
	}
	form, err := event.ParseHash(n.Questionnaire)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoQuestionnaire, err)
	}
	var known, taken bool
	err = t.conn.QueryRowContext(t.ctx, `SELECT EXISTS (SELECT 1 FROM questionnaire WHERE hash = ?),
		EXISTS (SELECT 1 FROM event WHERE subject = ?)`, form[:], subject[:]).Scan(&known, &taken)
	switch {
	case err != nil:
		return nil, fmt.Errorf("look for questionnaire: %w", err)
	case !known:
		return nil, fmt.Errorf("%s: %w", n.Questionnaire, ErrNoQuestionnaire)
	case taken:
		return nil, fmt.Errorf("%s: %w", subject, ErrInterviewExists)
	}
	r := &Recorder{file: t.file, subject: subject, form: form, known: newHistory()}
	for _, e := range n.events() {
		if err := t.append(r.known, subject, form, at, e); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// events are the first events of the interview.
func (n NewInterview) events() []survey.Event {
	all := []survey.Event{{Kind: survey.EventStarted}}
	for _, said := range []struct {
		kind survey.EventKind
		text string
	}{{survey.EventBusiness, n.Business}, {survey.EventInterviewer, n.Interviewer}, {survey.EventLanguage, n.Language}} {
		if said.text != "" {
			all = append(all, survey.Event{Kind: said.kind, Answer: value.Of(said.text)})
		}
	}
	return all
}

// Upgrade moves an interview to another questionnaire version of the file, with
// the events that carry answers over to where their questions stand now: all of
// it or nothing. The error is ErrNoInterview or ErrNoQuestionnaire where the
// file has none such.
func (f *File) Upgrade(ctx context.Context, id, questionnaire string, carried []survey.Event) error {
	subject, err := interviewID(id)
	if err != nil {
		return err
	}
	form, err := event.ParseHash(questionnaire)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoQuestionnaire, err)
	}
	if _, err := f.Questionnaire(ctx, questionnaire); err != nil {
		return err
	}
	return f.write(ctx, "move interview to another questionnaire", func(t *tx) error {
		h, err := t.history(subject)
		if err != nil {
			return err
		}
		elapsed := h.summary().elapsed
		for _, e := range append([]survey.Event{{Kind: survey.EventUpgraded}}, carried...) {
			e.Elapsed = elapsed
			if err := t.append(h, subject, form, f.clock(), e); err != nil {
				return err
			}
		}
		return t.put(subject, h)
	})
}

// completion is the data of a complete event: what the interview consisted of then,
// by replica. As last completed means: of these events, and of no later ones.
type completion struct {
	Seen map[string]extent `json:"seen"`
}

// extent is how far the events of one replica in one interview reach: the last number,
// and the SHA-256 of their ids in the order of number and id, which tells forks apart.
type extent struct {
	Last int64  `json:"last"`
	IDs  string `json:"ids"`
}

// completion is what the interview consists of now.
func (h *history) completion() (string, error) {
	byReplica := map[uuid.UUID][]*Event{}
	for i := range h.events {
		e := &h.events[i]
		byReplica[e.Replica] = append(byReplica[e.Replica], e)
	}
	c := completion{Seen: map[string]extent{}}
	for replica, events := range byReplica {
		c.Seen[replica.String()] = extentOf(events)
	}
	return event.CanonicalJSON(c)
}

func extentOf(events []*Event) extent {
	slices.SortFunc(events, func(a, b *Event) int {
		return cmp.Or(cmp.Compare(a.Seq, b.Seq), bytes.Compare(a.ID[:], b.ID[:]))
	})
	sum := sha256.New()
	for _, e := range events {
		sum.Write(e.ID[:])
	}
	return extent{Last: events[len(events)-1].Seq, IDs: hexHash(sum.Sum(nil))}
}
