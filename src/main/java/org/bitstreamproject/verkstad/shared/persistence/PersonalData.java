// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a stored field that says something about a person. The data dictionary and erasure are made from these marks; a
 * test demands that every column is either marked or listed as saying nothing about anybody.
 */
@Retention(RUNTIME)
@Target(FIELD)
public @interface PersonalData {
    /** Why it is stored, in a few words. */
    String purpose();
}
