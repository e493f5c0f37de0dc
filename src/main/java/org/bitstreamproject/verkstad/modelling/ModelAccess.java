// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Implemented by every feature that owns models: says who may read and write them, and what surrounds them. */
public interface ModelAccess {

    /** The kind in {@link ModelOwner}, such as {@code CASE}. */
    String ownerKind();

    /** What this person may do with this owner's model; empty when they may not know of it (answered as 404). */
    Optional<ModelContext> context(SessionInfo reader, ModelOwner owner);

    /** What this person must leave as it is in it. Asked before every command. */
    default Guard guard(SessionInfo reader, ModelOwner owner) {
        return Guard.NONE;
    }

    /** The owner's model of today that this one is the future of; empty when it is none's. Its own access rule still holds. */
    default Optional<ModelOwner> asIsOf(SessionInfo reader, ModelOwner owner) {
        return Optional.empty();
    }

    /**
     * Other models of the same owner, which rules compare this one with; empty for an owner of one model only. Nothing for who
     * may not see them.
     *
     * @param needed types of model the rules ask for: others need not be looked up
     */
    default List<Beside> beside(SessionInfo reader, ModelOwner owner, Set<ModelType> needed) {
        return List.of();
    }

    /** Whether what is drawn must not lie readable on anybody's device: not everybody in the course may see it. */
    default boolean isConfidential(ModelOwner owner) {
        return false;
    }

    /** Whether this person may let a finding about the model stand: a teacher of those whose model it is. */
    default boolean mayWaive(SessionInfo reader, ModelOwner owner) {
        return false;
    }

    /** Another model of the same owner. @param title in the reader's language */
    record Beside(String title, ModelVersion version) {}
}
