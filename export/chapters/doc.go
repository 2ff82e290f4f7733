// Package chapters is what the report says, in its order: titles, sentences, tables and
// charts, whoever writes them. It knows no file format. All tables stand before any
// sentence is made of them: what must not be told is taken out in between, by one decision
// on all of them.
//
// # What is linked
//
// Gaps and groups share the businesses of an area. What comes from the same question, such
// as a topic, the breakdown by it and the size of its groups, shares the contacts (room).
// Different questions share only their number, which everybody knows. How many gave no
// answer follows from n, and of outcomes nobody at a business decided on response rates
// tell the number: neither is hidden. Nor is the plan of courses, within the project.
package chapters
