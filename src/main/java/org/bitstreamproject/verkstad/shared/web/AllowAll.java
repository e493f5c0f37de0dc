// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Open to everybody, with or without a session: launches, health, help, the accessibility statement. */
@Retention(RUNTIME)
@Target(ElementType.METHOD)
public @interface AllowAll {}
