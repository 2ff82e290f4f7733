package survey

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	mathrand "math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

	"feldbuch/survey/value"
)

// NewInterview starts an interview, or continues the one in o.State.
func NewInterview(f *Form, o Options) (*Interview, error) {
	if f.graph == nil {
		return nil, fmt.Errorf("start interview: the questionnaire is not linked")
	}
	o.fill()
	iv := &Interview{
		form: f, opt: o, id: o.ID, business: o.Business, interviewer: o.Interviewer,
		language: o.Language, opened: o.Clock(), faults: map[*Node]error{},
	}
	iv.scope.iv = iv
	iv.work = newComputation(f.graph.rank)
	iv.started, iv.lastChange = iv.opened, iv.opened
	iv.root = iv.newNode(f.Root, nil)
	if o.FirstInstances && o.State == nil {
		iv.firstInstances(iv.root)
	}
	if o.State != nil {
		iv.restore(o.State)
	}
	iv.deeds = iv.deedsOf(o)
	if iv.language == "" {
		iv.language = f.Default
	}
	iv.loading = o.State != nil
	iv.revisitAll(iv.root)
	if !iv.loading {
		iv.fresh = append(iv.fresh, iv.root)
		iv.preload()
		iv.presetBusiness()
	}
	iv.settle()
	iv.loading = false
	return iv, iv.saveComputed()
}

func (o *Options) fill() {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Location == nil {
		o.Location = time.Local
	}
	if o.Random == nil {
		o.Random = mathrand.Float64
	}
	if o.UUID == nil {
		o.UUID = randomUUID
	}
}

// randomUUID is a version 4 UUID (RFC 9562).
func randomUUID() string {
	var b [16]byte
	rand.Read(b[:]) // never fails, see crypto/rand
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	h := hex.EncodeToString(b[:])
	return strings.Join([]string{h[:8], h[8:12], h[12:16], h[16:20], h[20:]}, "-")
}

// settle computes until nothing is left to do, dynamic defaults of new
// instances included.
func (iv *Interview) settle() {
	iv.recompute()
	for len(iv.fresh) > 0 {
		n := iv.fresh[0]
		iv.fresh = iv.fresh[1:]
		if iv.loading || !slices.ContainsFunc(iv.form.graph.dynamic, n.el.Contains) {
			continue
		}
		n.walk(func(c *Node) bool { iv.dynamicDefault(c); return true })
	}
}

// plainDefault gives a new node the default that is written in the form.
func (iv *Interview) plainDefault(n *Node) {
	if n.el.Default == nil || n.el.DynamicDefault {
		return
	}
	text, err := n.el.Default.Text(iv.context(n))
	iv.fault(n, err)
	if in, rejected := iv.readText(n, text); rejected == nil && text != "" {
		text = in
	}
	n.answer = value.Of(text)
}

// dynamicDefault sets a default that is worked out once, when the question
// comes into being (odk-instance-first-load, odk-new-repeat).
func (iv *Interview) dynamicDefault(n *Node) {
	if n.el.Default == nil || !n.el.DynamicDefault || n.answer.Status != value.Missing {
		return
	}
	text, err := iv.result(n.el.Default, n)
	iv.fault(n, err)
	if text != "" {
		iv.set(n, value.Of(text))
		iv.recompute()
	}
}

// preload fills in what the laptop knows without asking.
func (iv *Interview) preload() {
	for _, e := range iv.form.graph.metadata {
		iv.root.each(e, iv.preloadNode)
	}
}

func (iv *Interview) preloadNode(n *Node) {
	switch n.el.Type {
	case TypeStart:
		iv.set(n, value.Of(value.Instant(iv.now())))
	case TypeToday:
		iv.set(n, value.Of(iv.now().Format(time.DateOnly)))
	case TypeDeviceID, TypeUsername, TypeEmail, TypePhoneNumber:
		iv.set(n, value.Of(iv.opt.Properties[string(n.el.Type)]))
	case TypeOther:
		if n.el.Preload == PreloadID {
			iv.set(n, value.Of("uuid:"+iv.id))
		}
	}
}

// presetBusiness puts the business the interview was started for into the
// question that asks for it.
func (iv *Interview) presetBusiness() {
	n := iv.businessQuestion()
	if n == nil || iv.business == "" || n.answer.Status != value.Missing {
		return
	}
	if a := value.Of(iv.business); iv.check(n, a) == nil {
		iv.set(n, a)
	}
}

// firstInstances gives every open-ended repeat one instance, as JavaRosa does.
func (iv *Interview) firstInstances(n *Node) {
	for i := range n.slots {
		s := &n.slots[i]
		if s.template != nil && s.template.el.RepeatCount == nil {
			iv.appendInstance(n, s.template.el, "1")
			s.active = 1
		}
		for _, c := range s.live() {
			iv.firstInstances(c)
		}
	}
}

// restore puts what is known into the tree.
func (iv *Interview) restore(s *State) {
	iv.id, iv.business, iv.interviewer = s.ID, s.Business, s.Interviewer
	iv.completed, iv.before = s.Completed, s.Elapsed
	iv.started, iv.lastChange = s.StartedAt, s.ChangedAt
	if iv.language == "" {
		iv.language = s.Language
	}
	iv.withdraw(s.Withdrawn)
	for _, key := range s.Instances {
		iv.restoreInstance(key)
	}
	for key, text := range s.Computed {
		if n := iv.byKey(key); n != nil {
			n.answer, n.kept = value.Of(text), true
		}
	}
	for key, a := range s.Answers {
		if n := iv.byKey(key); n != nil {
			n.answer, n.asked, n.kept = a, true, true
		}
	}
	for key := range s.Confirmed {
		if n := iv.byKey(key); n != nil {
			n.confirmed = true
		}
	}
	for key, note := range s.Notes {
		if n := iv.byKey(key); n != nil {
			n.note = note
		}
	}
	for _, key := range s.Conflicts {
		if n := iv.byKey(key); n != nil {
			n.answer, n.conflict, n.asked = value.Answer{}, true, true
		}
	}
}

// restoreInstance adds the instance "/group/person[k7f3]".
func (iv *Interview) restoreInstance(key string) {
	at := strings.LastIndexByte(key, '/')
	if at < 0 {
		return
	}
	holder := iv.byKey(key[:at])
	name, instance := splitInstance(key[at+1:])
	if holder == nil {
		return
	}
	for i := range holder.slots {
		s := &holder.slots[i]
		if s.template != nil && s.template.el.Name == name && s.template.el.RepeatCount == nil {
			iv.appendInstance(holder, s.template.el, instance)
			s.active++
		}
	}
}

// byKey finds the node with a stable path, nil if the form has none. Instances
// of counted repeats are made as needed: their count is not known yet.
func (iv *Interview) byKey(key string) *Node {
	n := iv.root
	for _, segment := range strings.Split(strings.TrimPrefix(key, "/"), "/") {
		if segment == "" {
			continue
		}
		name, instance := splitInstance(segment)
		if n = iv.childByKey(n, name, instance); n == nil {
			return nil
		}
	}
	return n
}

func (iv *Interview) childByKey(n *Node, name, instance string) *Node {
	e := n.el.child(iv.form, name)
	if e == nil {
		return nil
	}
	s := &n.slots[e.slot]
	if s.template == nil {
		return s.nodes[0]
	}
	number, err := strconv.Atoi(instance)
	for e.RepeatCount != nil && err == nil && number <= maxInstances && len(s.nodes) < number {
		iv.appendInstance(n, e, strconv.Itoa(len(s.nodes)+1))
	}
	for _, c := range s.nodes {
		if c.key == instance {
			return c
		}
	}
	return nil
}

// splitInstance splits "person[k7f3]" into its name and key.
func splitInstance(segment string) (name, key string) {
	name, key, _ = strings.Cut(strings.TrimSuffix(segment, "]"), "[")
	return name, key
}
