// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

/** How handing in went: counted, or held back by {@link DraftOutcome.Newer} answers the writer has not seen. */
sealed interface AnswerOutcome permits AnswerOutcome.Counted, DraftOutcome.Newer {
    /** @param number the attempt's */
    record Counted(int number) implements AnswerOutcome {}
}
