package store

import (
	"context"
	"errors"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
)

// history is all events of one interview of the file.
func (f *File) history(ctx context.Context, subject uuid.UUID) (h *history, err error) {
	err = f.withReader(ctx, func(r reader) error {
		if h, err = r.history(subject); err == nil {
			h.who, err = r.writers()
		}
		return err
	})
	return h, wrapFault(f.path, "read interview", err)
}

// history loads one interview; ErrNoInterview where there is none, or nothing is
// left of it.
func (r reader) history(subject uuid.UUID) (*history, error) {
	h := newHistory()
	err := r.eachEvent(func(e Event) error {
		h.add(e)
		return nil
	}, "subject = ? ORDER BY replica, seq, id", subject[:])
	if err == nil && !h.says() {
		err = ErrNoInterview
	}
	if err == nil {
		err = r.addErasures(subject, h)
	}
	return h, err
}

// addErasures tells the history what of it was erased.
func (r reader) addErasures(subject uuid.UUID, h *history) error {
	if !slices.ContainsFunc(h.events, func(e Event) bool { return e.Kind == survey.EventErased }) {
		return nil
	}
	counting, err := scanAll(r, func(scan func(...any) error) (Hash, error) {
		var id []byte
		if err := scan(&id); err != nil || len(id) != len(Hash{}) {
			return Hash{}, errors.Join(err, event.ErrMalformed)
		}
		return Hash(id), nil
	}, "SELECT id FROM erasure WHERE subject = ?", subject[:])
	if err != nil {
		return err
	}
	for i := range h.events {
		e := &h.events[i]
		if e.Kind != survey.EventErased || !slices.Contains(counting, e.ID) {
			continue
		}
		part, err := partOf(e)
		if err != nil {
			return err
		}
		h.withdrawn = h.withdrawn.With(part)
	}
	return nil
}

// says reports whether anything is known of the interview itself: not where there are
// no events, nor where it was erased.
func (h *history) says() bool {
	for i := range h.events {
		if e := &h.events[i]; e.IsInterview() && !e.Erased && e.Kind != survey.EventErased {
			return true
		}
	}
	return false
}

// eachInterview loads all interviews in the order of their ids, one at a time.
func (r reader) eachInterview(do func(uuid.UUID, *history) error) error {
	erased, err := r.erasures()
	if err != nil {
		return err
	}
	h := newHistory()
	var subject uuid.UUID
	flush := func() error {
		whole := h
		h = newHistory()
		if !whole.says() {
			return nil
		}
		whole.withdrawn = erased[subject]
		return do(subject, whole)
	}
	stopped := false
	err = r.eachEvent(func(e Event) error {
		if e.Subject != subject {
			if err := flush(); err != nil {
				stopped = errors.Is(err, errStop)
				return err
			}
			subject = e.Subject
		}
		h.add(e)
		return nil
	}, "subject_kind IN ('interview', 'contact', 'special') ORDER BY subject, replica, seq, id")
	if err != nil || stopped {
		return err
	}
	return flush()
}

func interviewID(id string) (uuid.UUID, error) {
	u, err := uuid.Parse(id)
	if err != nil {
		return u, ErrNoInterview
	}
	return u, nil
}

// has reports whether the event is in the file.
func (r reader) has(e *Event) (found bool, err error) {
	err = r.conn.QueryRowContext(r.ctx, "SELECT EXISTS (SELECT 1 FROM event WHERE replica = ? AND seq = ? AND id = ?)",
		e.Replica[:], e.Seq, e.ID[:]).Scan(&found)
	return found, err
}

// admittedOf are the ids of a subject's events that count.
func (r reader) admittedOf(subject uuid.UUID) (map[Hash]bool, error) {
	return r.ids("SELECT id FROM event WHERE subject = ? AND "+admitted, subject[:])
}

// summaries work out the rows of a file's interviews while it is read. The events of an
// interview lie together as good as always, so only the interviews met last are kept; the
// row of one that is met again is worked out from the study file.
type summaries struct {
	sealer event.Sealer
	open   []underWay // that met last at the end
	spare  []*history
}

type underWay struct {
	subject int32
	history *history
}

// mostUnderWay is how many interviews are kept.
const mostUnderWay = 8

// take adds an event to the interview it is of.
func (s *summaries) take(f *findings, at int32, e *Event) error {
	n := len(s.open)
	if n > 0 && s.open[n-1].subject == at {
		s.open[n-1].history.add(*e)
		return nil
	}
	i := slices.IndexFunc(s.open, func(u underWay) bool { return u.subject == at })
	switch of := &f.subjects[at]; {
	case i >= 0:
		u := s.open[i]
		s.open = append(slices.Delete(s.open, i, i+1), u)
	case of.torn || of.row != nil:
		of.torn, of.row = true, nil
		return nil
	default:
		if n == mostUnderWay {
			if err := s.close(f, s.open[0]); err != nil {
				return err
			}
			s.open = slices.Delete(s.open, 0, 1)
		}
		s.open = append(s.open, underWay{at, s.newHistory()})
	}
	s.open[len(s.open)-1].history.add(*e)
	return nil
}

func (s *summaries) newHistory() *history {
	last := len(s.spare) - 1
	if last < 0 {
		return newHistory()
	}
	h := s.spare[last]
	s.spare = s.spare[:last]
	h.clear()
	return h
}

func (s *summaries) close(f *findings, u underWay) (err error) {
	of := &f.subjects[u.subject]
	if of.torn = !u.history.says(); !of.torn {
		of.row, err = u.history.summary().row(s.sealer, of.id)
	}
	s.spare = append(s.spare, u.history)
	return err
}

// flush ends what is under way.
func (s *summaries) flush(f *findings) error {
	for _, u := range s.open {
		if err := s.close(f, u); err != nil {
			return err
		}
	}
	s.open, s.spare = nil, nil
	return nil
}
