package store

import (
	"crypto/sha256"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// corrected is a question that was corrected n times, one after the other, and then given so
// many answers side by side.
func corrected(n, heads int) *history {
	h, made := newHistory(), int64(0)
	answer := func(parents ...Hash) Hash {
		made++
		e := Event{
			Kind: survey.EventAnswered, SubjectKind: survey.SubjectInterview, Path: "/a", Replica: uuid.UUID{1}, Seq: made,
			ID: sha256.Sum256(fmt.Append(nil, made)), Answer: value.Of(fmt.Sprint(made)), Parents: parents,
		}
		h.add(e)
		return e.ID
	}
	last := answer()
	for range n {
		last = answer(last)
	}
	for range heads {
		answer(last)
	}
	return h
}

// TestAConflictAfterALongHistoryIsToldSoon: eight times the corrections once took five hundred
// times as long, and ten thousand of them half an hour.
func TestAConflictAfterALongHistoryIsToldSoon(t *testing.T) {
	told := func(n, heads int) time.Duration {
		begun := time.Now()
		all := corrected(n, heads).conflicts(uuid.Nil, nil)
		if len(all) != 1 || len(all[0].Versions) != heads || all[0].Before == nil || all[0].Before.Value != fmt.Sprint(n+1) {
			t.Fatalf("%d corrections, %d heads: %d conflicts", n, heads, len(all))
		}
		return time.Since(begun)
	}
	for name, heads := range map[string]func(n int) int{"two answers": func(int) int { return 2 }, "many answers": func(n int) int { return n }} {
		few, many := told(500, heads(500)), told(4000, heads(4000))
		if t.Logf("%s: 500 corrections in %v, 4000 in %v", name, few, many); many > 30*few+time.Second {
			t.Errorf("%s: 500 corrections took %v, 4000 took %v", name, few, many)
		}
	}
}
