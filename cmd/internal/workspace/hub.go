package workspace

import (
	"context"
	"errors"

	"feldbuch/store/hub"
)

// Exchanged is what meeting the hub did.
type Exchanged struct {
	Hub    string `json:"hub"`    // its address, without user and password
	Pulled int    `json:"pulled"` // events fetched
	hub.Pushed
}

// meetings is how often the hub is asked again because somebody erased something there
// meanwhile.
const meetings = 5

// Exchange fetches what the hub at an address has and the study has not, and sends there
// what it lacks. What is fetched lies in a file that bring merges like any other; it is
// called at least once, with "" where nothing was fetched. In a dry run nothing is sent.
func (s *Study) Exchange(ctx context.Context, address string, bring func(path, name string) error) (done Exchanged, err error) {
	h, err := hub.Open(ctx, address, s.File)
	if err != nil {
		return done, err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	done.Hub = h.Name()
	for range meetings {
		fetched, err := fetch(ctx, h, bring)
		done.Pulled += fetched
		if err != nil || s.passing {
			return done, err
		}
		if done.Pushed, err = h.Push(ctx); !errors.Is(err, hub.ErrBehind) {
			return done, err
		}
	}
	return done, hub.ErrBehind
}

// fetch brings what the hub has, and says how many events that were.
func fetch(ctx context.Context, h *hub.Hub, bring func(path, name string) error) (int, error) {
	p, err := h.Pull(ctx)
	if err != nil {
		return 0, err
	}
	if p == nil {
		return 0, bring("", "")
	}
	return p.Events, errors.Join(bring(p.Path, h.Name()), p.Remove())
}
