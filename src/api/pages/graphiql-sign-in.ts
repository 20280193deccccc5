/** Signs in and hands the token to GraphiQL's headers. All of it stays in this browser tab. */
export const signInBar = `<style>
  body { display: flex; flex-direction: column; height: 100vh; overflow: hidden }
  #root { flex: 1; min-height: 0 }
  .graphiql-container { height: 100% !important; width: 100% !important }
  #sign-in { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .5rem 1rem; font: 14px system-ui, sans-serif; background: #1f2430; color: #e6e8ee }
  #sign-in b { margin-right: .5rem; font-size: 16px; letter-spacing: .02em }
  #sign-in input { padding: .3rem .6rem; border: 1px solid #4a5166; border-radius: 6px; background: #2a3040; color: inherit; font: inherit }
  #sign-in button { padding: .3rem .9rem; border: 0; border-radius: 6px; background: #d60690; color: #fff; font: inherit; cursor: pointer }
  #sign-in output { color: #aab1c4 }
</style>
<form id="sign-in">
  <b>Relevo</b>
  <input name="tenant" value="crm" size="12" aria-label="Desk" placeholder="desk" autocomplete="organization" required>
  <input name="email" value="marta@crm.example" size="26" aria-label="Email" placeholder="email" autocomplete="username" required>
  <input name="password" type="password" aria-label="Password" placeholder="password" autocomplete="current-password" required>
  <input name="secondFactorCode" size="8" aria-label="Code" placeholder="code" autocomplete="one-time-code">
  <button>Sign in</button>
  <output></output>
</form>
<script>
  const form = document.getElementById('sign-in');
  const say = (text) => { form.querySelector('output').textContent = text; };
  const kept = JSON.parse(sessionStorage.getItem('relevo:signed-in') ?? 'null');
  say(kept ? 'Signed in as ' + kept.who : 'Sign in to see the schema. An API key does as a password.');
  if (kept) for (const name of ['tenant', 'email']) form.elements[name].value = kept[name];
  function tabHeaders() {
    return kept ? JSON.stringify({ authorization: 'Bearer ' + kept.token }, null, 2) : '{}';
  }
  function socketParams() {
    const { tabs = [], activeTabIndex = 0 } = JSON.parse(sessionStorage.getItem('graphiql:tabState') ?? '{}');
    return JSON.parse(tabs[activeTabIndex]?.headers || tabHeaders());
  }
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { secondFactorCode, ...input } = Object.fromEntries(new FormData(form));
    const isKey = input.password.startsWith('rlv_');
    const token = isKey ? input.password : await tokenFor({ ...input, secondFactorCode: secondFactorCode || null });
    if (!token) return;
    sessionStorage.clear();
    sessionStorage.setItem('relevo:signed-in', JSON.stringify({ ...input, password: undefined, who: isKey ? 'an API key' : input.email, token }));
    location.assign('/');
  });
  async function tokenFor(input) {
    const query = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { message } } }';
    const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input } }) });
    const { data, errors } = await answer.json();
    const token = data?.signIn?.accessToken;
    if (!token) say((errors ?? data.signIn.userErrors)[0].message);
    return token;
  }
</script>`;
