// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.Optional;
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
}
