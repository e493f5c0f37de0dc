// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the test method once on Derby and once on PostgreSQL; it takes a {@link Database} as its first parameter. */
@Target(ElementType.METHOD)
@Retention(RUNTIME)
@ParameterizedTest(name = "{0}")
@MethodSource("org.bitstreamproject.verkstad.shared.persistence.Database#both")
public @interface TestOnBothDatabases {}
