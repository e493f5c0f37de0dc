// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Role;

/**
 * Who may call a resource method: one of the roles, or one of the grants. Everybody else gets 404. Without a session: 401.
 * What a person may see inside is the use case's question, always by the launch's edition.
 */
@Retention(RUNTIME)
@Target(ElementType.METHOD)
public @interface Allow {
    Role[] value() default {};

    Grant[] grants() default {};

    /** False for calls that only read although they are POST; they need no session handle. */
    boolean writes() default true;
}
