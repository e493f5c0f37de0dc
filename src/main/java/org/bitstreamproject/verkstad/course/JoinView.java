// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may still join an edition, for its examiners.
 *
 * @param code the join code, empty while there is none
 * @param told what has just been done, or null
 */
public record JoinView(
        Optional<String> code,
        List<WaitingCohort> waiting,
        List<WaitingCohort> undoable,
        @Nullable String told) {
    private static final List<String> TOLD = List.of("made", "revoked", "accepted", "declined", "undone");

    public JoinView {
        waiting = List.copyOf(waiting);
        undoable = List.copyOf(undoable);
        told = told != null && TOLD.contains(told) ? told : null;
    }
}
