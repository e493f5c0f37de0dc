// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;
import java.util.Map;

/**
 * Two people changed the same element. Both versions are shown; sending the form again puts the reader's on top of the other.
 *
 * @param base number of the version that is stored now
 * @param command what was asked for
 * @param typed every field as it was typed
 * @param mine the element as it would be, in words; empty when it would not be there
 * @param theirs the element as it is stored now
 */
public record ConflictPage(
        String uid,
        int base,
        ModelContext context,
        String command,
        Map<String, List<String>> typed,
        List<String> mine,
        List<String> theirs) {}
