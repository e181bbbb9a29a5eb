"""Single sign-on: the service of the house says who somebody is (OpenID Connect). Asked only when somebody signs in."""
