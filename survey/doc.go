// Package survey is the questionnaire and the interview: the typed schema of an
// XLSForm, the engine that keeps one interview's answers consistent, and the
// session that walks an interviewer through it. It does no I/O and knows no
// terminal and no database: what has to be kept goes to a Recorder, what people
// see is told as data and put into words elsewhere.
package survey
