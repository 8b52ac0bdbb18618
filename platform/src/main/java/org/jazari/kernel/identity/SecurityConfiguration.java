package org.jazari.kernel.identity;

import jakarta.servlet.DispatcherType;
import org.jazari.kernel.language.TextBundle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Which routes are open and which need a role. Reading is open, but for office, account and administration; everything
 * that changes something needs a role, but for signing in and what services open to all. Services check further with {@link Access}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String SIGN_IN = "/{language}/sign-in";
    static final String SIGN_OUT = "/{language}/sign-out";

    @Bean
    TextBundle identityTexts() {
        return new TextBundle("identity");
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("JAZARI_FORM");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            AccountContext context,
            CsrfTokenRepository csrfTokens,
            ApiTokens tokens,
            Roles roles,
            ObjectProvider<OpenToAll> open,
            AccessRefusals refusals)
            throws Exception {
        String[] staff = roles.all().stream().map(Role::authority).toArray(String[]::new);
        String[] openToAll = open.stream().map(OpenToAll::pattern).toArray(String[]::new);
        return http.securityContext(security -> security.securityContextRepository(context))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers(BearerTokens::carriedBy))
                .authorizeHttpRequests(
                        routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers("/{language}/administration/**")
                                .hasAuthority(Role.ADMINISTRATOR.authority())
                                .requestMatchers("/{language}/office/**")
                                .hasAnyAuthority(staff)
                                .requestMatchers("/{language}/account/**", SIGN_OUT)
                                .authenticated()
                                .requestMatchers(HttpMethod.POST, SIGN_IN)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, openToAll)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD)
                                .permitAll()
                                .anyRequest()
                                .hasAnyAuthority(staff))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new BearerTokens(tokens), CsrfFilter.class)
                .addFilterBefore(new PasswordChangeFirst(), AuthorizationFilter.class)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }
}
