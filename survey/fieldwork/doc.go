// Package fieldwork is the rules of work in the field: which interview counts for a
// business. Rules only: it reads no files and knows no questionnaires.
package fieldwork
