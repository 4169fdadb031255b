/**
 * Answers as lists ask for them: by column, by filter, by a word in any of them. They are copied out of the record with
 * each filing and correction, in the same transaction, because no database reads a case's JSON as fast as a queue needs.
 */
@NullMarked
package org.gulou.cases.answers;

import org.jspecify.annotations.NullMarked;
