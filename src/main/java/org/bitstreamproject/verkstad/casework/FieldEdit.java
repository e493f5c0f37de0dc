// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

/** A text somebody wants to stand in a slot. @param baseVersion the version that was read before writing; 0 for an empty slot */
public record FieldEdit(String slot, String text, long baseVersion) {
    FieldEdit with(String cleaned) {
        return new FieldEdit(slot, cleaned, baseVersion);
    }
}
