// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;

/** What the drawing editor says about findings while one draws; written into the page beside {@link DrawingWords}. */
public final class LiveWords {

    /** Endings of the messages {@code live.…}. */
    public static final List<String> KEYS = List.of("""
        title open hide none nothingNow whole more one many answered answeredMany news newsOne nothing about noneAt
        behind keys seeRule seeOther
        """.strip().split("\\s+"));

    private LiveWords() {}
}
