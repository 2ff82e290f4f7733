package store

import (
	"sync"

	"feldbuch/survey"
)

// class is what a register of a subject holds: together with a path it names one
// thing that can be known.
type class uint8

const (
	noClass class = iota // a plain log: its events never supersede each other
	valueClass
	noteClass
	instanceClass
	stageClass
	formClass        // the questionnaire version
	businessClass    // whose interview it is
	interviewerClass // who asked
	discardClass     // whether it counts
	consentClass
	linkClass
	reviewClass
	recodeClass
	attributeClass  // of a business, by name
	assignmentClass // who visits it
	closedClass
	countedClass  // which of its interviews counts
	samenessClass // of a sorted pair of businesses
	settingClass  // of a study, by name
	retentionClass
)

// The kinds of events of a study.
const (
	// EventReplica is the first event of every replica: who writes. Data: ReplicaFacts.
	EventReplica survey.EventKind = "replica"
	// EventAccepted takes a questionnaire version into the study. Data: Acceptance.
	EventAccepted survey.EventKind = "accept"
	// EventAdopted takes another study into this one. Data: Adoption.
	EventAdopted survey.EventKind = "adopt"
)

// kind is what the file must know of a kind of events.
type kind struct {
	of    family
	class class
}

// family is a set of subject kinds that have their ids in common.
type family uint8

const (
	interviews family = 1 << iota // with their contact data and special categories
	businesses
	study
)

func familyOf(s survey.SubjectKind) (family, bool) {
	switch s {
	case survey.SubjectInterview, survey.SubjectContact, survey.SubjectSpecial:
		return interviews, true
	case survey.SubjectBusiness:
		return businesses, true
	case survey.SubjectStudy:
		return study, true
	}
	return 0, false
}

// kinds are all there are, those that nothing makes yet included: a file that holds
// another one was made by a later program or by nobody of ours.
var kinds = sync.OnceValue(func() map[survey.EventKind]kind {
	return map[survey.EventKind]kind{
		survey.EventStarted:     {interviews, stageClass},
		survey.EventAnswered:    {interviews, valueClass},
		survey.EventComputed:    {interviews, valueClass},
		survey.EventResolved:    {interviews, valueClass},
		survey.EventNoted:       {interviews | businesses, noteClass},
		survey.EventAdded:       {interviews, instanceClass},
		survey.EventRemoved:     {interviews, instanceClass},
		survey.EventConfirmed:   {interviews, noClass},
		survey.EventMoved:       {interviews, noClass},
		survey.EventLanguage:    {interviews, noClass},
		survey.EventPaused:      {interviews, noClass},
		survey.EventResumed:     {interviews, noClass},
		survey.EventCompleted:   {interviews, stageClass},
		survey.EventReopened:    {interviews, stageClass},
		survey.EventUpgraded:    {interviews, formClass},
		survey.EventBusiness:    {interviews, businessClass},
		survey.EventInterviewer: {interviews | study, interviewerClass}, // of a study by code
		survey.EventDiscarded:   {interviews, discardClass},
		survey.EventRestored:    {interviews, discardClass},
		survey.EventGivenUp:     {interviews, stageClass},
		survey.EventConsent:     {interviews, consentClass},
		survey.EventLinked:      {interviews, linkClass},
		survey.EventReturned:    {interviews, noClass},
		survey.EventCommented:   {interviews, noClass},
		survey.EventReviewed:    {interviews, reviewClass},
		survey.EventRecoded:     {interviews, recodeClass},
		"attribute":             {businesses, attributeClass},
		"assign":                {businesses, assignmentClass},
		"close":                 {businesses, closedClass},
		"replace":               {businesses, noClass},
		"visit":                 {businesses, noClass},
		"count":                 {businesses, countedClass},
		"distinct":              {businesses, samenessClass},
		"same":                  {businesses, samenessClass},
		EventReplica:            {study, noClass},
		"setting":               {study, settingClass},
		EventAccepted:           {study, noClass},
		EventAdopted:            {study, noClass},
		"kit":                   {study, noClass},
		"receipt":               {study, noClass},
		"handover":              {study, noClass},
		"export":                {study, noClass},
		"publication":           {study, noClass},
		"certify":               {study, noClass},
		"revoke":                {study, noClass},
		"sign":                  {study, noClass},
		"seen":                  {study, noClass},
		"recall":                {study, noClass},
		"retention":             {study, retentionClass},
		survey.EventErased:      {interviews | businesses | study, noClass},
	}
})

// register names one thing known of a subject.
type register struct {
	class class
	path  string
}

// registerOf is the register an event of this kind belongs to; false for a plain
// log and for what nobody knows.
func registerOf(k survey.EventKind, path string) (register, bool) {
	c := classOf(k)
	switch c {
	case noClass:
		return register{}, false
	case stageClass, formClass, businessClass, discardClass, consentClass, linkClass, reviewClass,
		assignmentClass, closedClass, countedClass, retentionClass:
		path = "" // there is one of them for the whole subject
	}
	return register{c, path}, true
}

// classOf answers for what an interview mostly consists of without looking it up.
func classOf(k survey.EventKind) class {
	switch k {
	case survey.EventAnswered, survey.EventComputed:
		return valueClass
	case survey.EventMoved:
		return noClass
	}
	return kinds()[k].class
}
