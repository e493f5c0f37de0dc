// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.moving;

import java.util.List;
import org.bitstreamproject.verkstad.course.VersionChanges;
import org.jspecify.annotations.Nullable;

/**
 * The version of an edition and, when one was chosen, what another would change.
 *
 * @param offered versions the edition may take
 * @param to the version shown; empty when none was chosen
 * @param changes null when none was chosen
 * @param refused why the edition was not moved, in the reader's language; empty otherwise
 */
public record MovePage(
        String current,
        List<String> offered,
        String to,
        @Nullable VersionChanges changes,
        boolean moved,
        String refused) {}
