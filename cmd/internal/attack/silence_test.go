package attack_test

import "testing"

// Two copies have worked as one. Whoever did it brings along that a lead has looked at it:
// a lead of his own making, one that goes on from ours, an interviewer.
func TestNobodySilencesTheAlarmOfALead(t *testing.T) {
	for name, said := range map[string]map[string]string{
		"an interviewer":            {"role": "interviewer"},
		"somebody who says lead":    {"role": "lead"},
		"one who goes on from ours": {"role": "lead", "after": "lead"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			facts := facts(w.study, "X", said["role"])
			if said["after"] != "" {
				facts["after"] = w.leadID.String()
			}
			twin, other := &stranger{w: w, id: numbered(1, 1), last: 1}, &stranger{w: w, id: numbered(1, 2), last: 1}
			rows := []*forged{w.introduction(twin.id, map[string]string{"name": "AB", "role": "interviewer", "study": w.study.String()}), w.introduction(other.id, facts)}
			id := numbered(9, 1)
			rows = append(rows, twin.event("start", id, nil), twin.answer(id, "/town", "answered", "1"))
			fork := twin.answer(id, "/town", "answered", "2")
			fork.seq = 3
			rows = append(rows, fork, other.event("seen", w.study, func(f *forged) {
				f.subjectKind, f.form, f.data = "study", nil, canonical(map[string]any{"replica": twin.id.String(), "numbers": 1 << 40, "reason": "fine"})
			}))
			study := w.copied(w.lead)
			w.mergeHostile(study, w.hostile(rows))
			if out, code := w.try(study, "doctor"); code != 3 {
				t.Errorf("exit %d: %s", code, out)
			}
		})
	}
}
