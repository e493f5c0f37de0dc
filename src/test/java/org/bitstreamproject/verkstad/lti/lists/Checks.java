// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the checks of {@code checks.tsv} that a test proves. {@link ListedNames} puts them before the test's name. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Checks {
    String[] value();
}
