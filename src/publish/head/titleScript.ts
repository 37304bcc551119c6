/**
 * Runs in the head of every page: as one page gives way to another, the title in a list and the heading of the page that it leads to are
 * marked as one (`part`, in transitions.css), so that the browser moves the one to the other, and back again. A title that is scrolled away
 * above stays out of it: it would come flying in. The browser's own words are `entry` for the page that comes, `from` for the one that
 * goes. Not in the style sheet alone, as a mark may stand on a page only once. It stays the same on all pages, byte for byte, so that a
 * content security policy can name it by its hash. A reader who wants less motion on this site than on others gets none of it.
 */
export const titleScript =
  "onpageswap=onpagereveal=({viewTransition:v,activation:a=self.navigation?.activation})=>document.documentElement.dataset.motion?v?.skipTransition():v&&a?.from&&['entry','from'].map(k=>{let p=new URL(a[k].url).pathname,x=document.querySelector(p==location.pathname?'h1':`.title[href='${p}']`);x?.getClientRects()[0]?.top>0&&v.finished.then(()=>x.part='',x.part=k)})";
