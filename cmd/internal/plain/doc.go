// Package plain is the interview line by line: for screen readers, pipes and
// terminals that can do no more. It prints nothing but text, asks one thing at a
// time, and takes no answer nobody gave. What is relevant, valid and kept is the
// engine's business; the words are msg's.
package plain
