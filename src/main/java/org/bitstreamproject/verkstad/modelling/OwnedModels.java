// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.Map;

/**
 * The models of one owner by the owner's fields.
 *
 * @param readable the newest version of each that can be read
 * @param unreadable those that are there and cannot be read: who shows or freezes all of them must say so
 */
public record OwnedModels(Map<String, ModelVersion> readable, Map<String, UnreadableModel> unreadable) {

    public OwnedModels {
        readable = Map.copyOf(readable);
        unreadable = Map.copyOf(unreadable);
    }
}
