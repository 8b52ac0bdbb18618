package org.jazari.kernel.identity;

import jakarta.servlet.DispatcherType;
import java.nio.charset.StandardCharsets;
import org.jazari.kernel.web.PublicPage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in PostgreSQL: they survive a restart, and several platforms share them. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    private static final String EVERY_TEN_MINUTES = "0 */10 * * * *";

    @Bean
    JdbcIndexedSessionRepository sessionRepository(JdbcOperations jdbc, TransactionTemplate transaction) {
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, transaction);
        sessions.setTableName("kernel.session");
        sessions.setDefaultMaxInactiveInterval(AccountSessions.IDLE);
        sessions.setConversionService(stringsOnly());
        sessions.setCleanupCron(EVERY_TEN_MINUTES);
        return sessions;
    }

    @Bean
    FilterRegistrationBean<?> sessionFilter(JdbcIndexedSessionRepository sessions) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(PublicPage.SESSION_COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        CookieHttpSessionIdResolver ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        SessionRepositoryFilter<?> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        FilterRegistrationBean<?> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }

    /** Sessions hold texts and nothing else: no Java object is ever read back from the database. */
    private static ConversionService stringsOnly() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(
                Object.class, byte[].class, value -> ((String) value).getBytes(StandardCharsets.UTF_8));
        conversions.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return conversions;
    }
}
